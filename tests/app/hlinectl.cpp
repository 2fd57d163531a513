// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl.h"

#include "base/clock.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 60'000;

QString russianDay(Day day)
{
    const QString iso = isoDay(day);
    return iso.mid(8, 2) + u'.' + iso.mid(5, 2) + u'.' + iso.left(4);
}

/// One payment document of the bank's exchange format for each named month.
QByteArray statement(const std::vector<Month> &months, Day paid)
{
    static const QStringList names{u"январь"_s, u"февраль"_s, u"март"_s, u"апрель"_s, u"май"_s, u"июнь"_s,
                                   u"июль"_s, u"август"_s, u"сентябрь"_s, u"октябрь"_s, u"ноябрь"_s, u"декабрь"_s};
    QString text = u"1CClientBankExchange\nВерсияФормата=1.03\nКодировка=UTF-8\nРасчСчет=40702810200000000001\n"_s;
    int number = 0;
    for (const Month &month : months) {
        const QString name = names[static_cast<qsizetype>(static_cast<unsigned>(month.month())) - 1];
        text += u"СекцияДокумент=Платежное поручение\nНомер=%1\nДата=%2\nСумма=5400.00\nДатаПоступило=%2\n"
                "ПлательщикИНН=7707083893\nПлательщик1=ТСЖ «Заречье»\nПолучательСчет=40702810200000000001\n"
                "НазначениеПлатежа=Сопровождение по дог. 117/2026 за %3 %4\nКонецДокумента\n"_s
                    .arg(QString::number(++number), russianDay(paid), name, QString::number(static_cast<int>(month.year())));
    }
    return (text + u"КонецФайла\n"_s).toUtf8();
}

} // namespace

QString ctlProgram()
{
    return QStringLiteral(HLINE_BIN_DIR "/hlinectl");
}

CtlDesk::CtlDesk() : m_folder(QDir::tempPath() + u"/hline-ctl-XXXXXX"_s) { }

void CtlDesk::write(const QString &name, const QByteArray &bytes) const
{
    QFile out(file(name));
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(bytes), bytes.size());
}

QStringList CtlDesk::words(const QStringList &words) const
{
    return QStringList{u"--desk"_s, file()} + words;
}

CtlResult CtlDesk::run(const QStringList &command, const QString &locale, const QByteArray &input) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, locale);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(ctlProgram(), words(command));
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(Patience) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError() + process.errorString().toUtf8()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void CtlDesk::prepare() const
{
    const Day today = dayOf(SystemClock().instant());
    const Month month = monthOf(today);
    const QString far = russianDay(lastDay(month + std::chrono::months(24)));
    const QString head = u"Код;Наименование;ИНН;КПП;Номер договора;Дата договора;Вид договора;Программа;Платформа 1С;Коробочная;"
                         "ИТС до;Обновления до;Пакет;Контактное лицо;Телефон;E-mail\n"_s;
    const QString line = u"000000001;ТСЖ «Заречье»;7707083893;770701001;117/2026;%1;Абонентский;Инфокрафт ЖКХ 365;Да;Да;%2;%2;"
                         "Стандарт;Орлова Ольга;8 (495) 123-45-67;buh@client.example\n"_s
                             .arg(russianDay(firstDay(month - std::chrono::months(2))), far);
    write(u"packages.csv"_s, u"Пакет;Минут в месяц;Отклик, рабочих минут;Вид;Цена, руб.\nСтандарт;120;240;Абонентский;5400\n"_s.toUtf8());
    write(u"clients.csv"_s, (head + line).toUtf8());
    write(u"bank.txt"_s, statement({month, next(month)}, lastDay(month - std::chrono::months(1))));

    for (const QStringList &step : {QStringList{u"desk"_s, u"init"_s, u"--consultant"_s, u"Иванова Анна"_s},
                                    QStringList{u"import"_s, u"packages"_s, u"packages.csv"_s},
                                    QStringList{u"import"_s, u"clients"_s, u"clients.csv"_s},
                                    QStringList{u"import"_s, u"payments"_s, u"bank.txt"_s}}) {
        const CtlResult done = run(step);
        QVERIFY2(done.exit == 0, (step.join(u' ').toUtf8() + '\n' + done.everything()).constData());
    }
}

Holder::Holder(const QString &desk, Manner manner) : m_process(std::make_unique<QProcess>())
{
    const QString word = manner == Manner::Answers ? u"answers"_s : u"silent"_s;
    m_process->start(QStringLiteral(HLINE_TEST_BIN_DIR "/deskholder"), {desk, word});
    m_ready = m_process->waitForReadyRead(Patience) && m_process->readLine() == "ready\n";
}

void Holder::kill() const
{
    m_process->kill();
    QVERIFY(m_process->waitForFinished(Patience));
}

Holder::~Holder()
{
    m_process->closeWriteChannel();
    if (!m_process->waitForFinished(Patience))
        m_process->kill();
}

} // namespace hline::test
