// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/clientsimport.h"

#include <algorithm>

#include <QJsonArray>
#include <QRegularExpression>

#include "base/fold.h"
#include "exchange/clientcolumns.h"
#include "exchange/identifiers.h"
#include "exchange/referencebatch.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype NumberLimit = 60;
constexpr qsizetype NameLimit = 300;
constexpr qsizetype TextLimit = 500;

/// What one line touched, to tell new from changed from same when all lines are read.
struct LineTrace
{
    std::vector<RefKey> touched;
    bool opensContract = false; ///< the first line of a contract the desk does not know
    bool spoke = false;         ///< said something that no line before it had said
};

struct PersonName { QString last, first, middle; };

PersonName splitName(const QString &name)
{
    static const QRegularExpression word(u"^[\\p{L}.'’-]+$"_s);
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    const bool plain = words.size() <= 3 && std::all_of(words.begin(), words.end(), [](const QString &w) { return word.match(w).hasMatch(); });
    if (!plain)
        return {name, {}, {}};
    return {words.value(0), words.value(1), words.value(2)};
}

/// «ИК-2О23/0016», or Latin letters among Cyrillic ones: compared as something else than it seems to say.
bool hasLookAlikes(const QString &number)
{
    static const QRegularExpression zero(u"\\d[ОOоo]\\d"_s);
    static const QRegularExpression latin(u"[ABCEHKMOPTXYabcehkmoptxy]"_s);
    static const QRegularExpression cyrillic(u"[А-Яа-яЁё]"_s);
    return zero.match(number).hasMatch() || (latin.match(number).hasMatch() && cyrillic.match(number).hasMatch());
}

bool isTotal(const TableRow &row)
{
    const auto first = std::find_if(row.cells.begin(), row.cells.end(), [](const Cell &c) { return !c.text.trimmed().isEmpty(); });
    const QString word = first == row.cells.end() ? QString() : first->text.trimmed().toLower();
    return word.startsWith(u"итог") || word.startsWith(u"всего") || word.startsWith(u"total");
}

class ClientsImport
{
public:
    ClientsImport(const DeskStore &store, const ImportStamp &stamp, const Table &table, const ColumnMap &columns)
        : m_stamp(stamp), m_table(table), m_columns(columns), m_batch(store, dayOf(toInstant(stamp.now))), m_today(dayOf(toInstant(stamp.now)))
    {
    }

    [[nodiscard]] ImportDraft run()
    {
        for (std::size_t r = m_columns.headerRow() + 1; r < m_table.size(); ++r)
            readRow(m_table[r]);
        for (const LineTrace &trace : m_traces)
            count(trace);
        m_draft.facts = m_batch.facts(m_stamp);
        return std::move(m_draft);
    }

private:
    void readRow(const TableRow &row);
    void readLine();
    void readOrg(const RefKey &org, const QString &inn, const QString &kpp, const QString &name);
    void readContract(const RefKey &contract, const RefKey &org, const QString &number);
    void readPackage(const RefKey &contract, const QString &number);
    void readProduct(const RefKey &contract, const RefKey &org, const QString &number);
    void readContact(const RefKey &org);
    void count(const LineTrace &trace);

    [[nodiscard]] bool acceptsKeys(const QString &number, const QString &name);
    [[nodiscard]] QString inn(const QString &client);
    [[nodiscard]] QString kpp(const QString &client);
    [[nodiscard]] std::optional<QUuid> findOrg(const QString &inn, const QString &kpp, const QString &name) const;
    [[nodiscard]] bool isOrg(const QUuid &id, const QString &inn, const QString &name) const;
    [[nodiscard]] std::optional<RefKey> org(const std::optional<QUuid> &contract, const QString &inn, const QString &kpp, const QString &name);
    [[nodiscard]] std::optional<Day> day(ClientField field);
    void setDay(const RefKey &record, const QString &name, ClientField field);
    void setGateDay(const RefKey &record, const QString &name, ClientField field);
    void setFlag(const RefKey &record, const QString &name, ClientField field);
    void setText(const RefKey &record, const QString &name, ClientField field);

    [[nodiscard]] QString text(ClientField field) const { return m_columns.text(*m_row, field); }
    [[nodiscard]] QString freeText(ClientField field);
    void warn(const QByteArray &code, const QStringList &args) { m_draft.report.warnings.push_back({m_row->line, code, args}); }
    void refuse(const QByteArray &code, const QStringList &args) { m_draft.report.refused.push_back({m_row->line, code, args}); }
    void touch(const RefKey &record) { m_trace.touched.push_back(record); }

    ImportStamp m_stamp;
    const Table &m_table;
    const ColumnMap &m_columns;
    ReferenceBatch m_batch;
    Day m_today;
    ImportDraft m_draft;
    const TableRow *m_row = nullptr;
    LineTrace m_trace;
    std::vector<LineTrace> m_traces;
    std::optional<int> m_blankLine;           ///< first of a run of blank lines; told only if a line follows
    QHash<QString, int> m_contractLines;      ///< contract key → its first line
    QSet<QString> m_unknownPackages;
};

void ClientsImport::readRow(const TableRow &row)
{
    m_row = &row;
    if (isBlank(row)) {
        m_blankLine = m_blankLine.value_or(row.line);
        return;
    }
    if (m_blankLine)
        m_draft.report.warnings.push_back({*m_blankLine, "LINE_BLANK", {}});
    m_blankLine.reset();
    ++m_draft.lines;
    m_trace = {};
    const int before = m_batch.changes();
    readLine();
    m_trace.spoke = m_batch.changes() != before;
    if (!m_trace.touched.empty())
        m_traces.push_back(std::move(m_trace));
}

bool ClientsImport::acceptsKeys(const QString &number, const QString &name)
{
    const QString key = contractKey(number);
    const bool date = m_columns.cell(*m_row, NumberField).kind == Cell::Kind::Date; // a sheet took «1/2023» for January
    if (isTotal(*m_row) && (number.isEmpty() || name.isEmpty())) {
        refuse("TOTAL_LINE", {text(CodeField).isEmpty() ? name + number : text(CodeField)});
    } else if (number.isEmpty()) {
        refuse("NUMBER_MISSING", {name});
    } else if (name.isEmpty()) {
        refuse("NAME_MISSING", {number});
    } else if (date || number.size() > NumberLimit || std::none_of(key.begin(), key.end(), [](QChar c) { return c.isLetterOrNumber(); })) {
        refuse("NUMBER_BAD", {number.first(std::min(number.size(), NumberLimit))});
    } else if (name.size() > NameLimit || nameKey(name).isEmpty()) {
        refuse("NAME_BAD", {name.first(std::min<qsizetype>(name.size(), 40))});
    } else {
        return true;
    }
    return false;
}

void ClientsImport::readLine()
{
    const QString number = text(NumberField);
    const QString name = text(NameField);
    if (!acceptsKeys(number, name))
        return;
    const QString key = contractKey(number);
    const std::optional<QUuid> known = m_batch.find("contract", key);
    const QString innText = inn(name);
    const QString kppText = kpp(name);
    const std::optional<RefKey> client = org(known, innText, kppText, name);
    if (!client)
        return;

    const RefKey contract{"contract", known ? *known : m_batch.newId("contract", key)};
    m_trace.opensContract = m_batch.isNew(contract) && !m_contractLines.contains(key);
    if (m_contractLines.contains(key))
        warn("REPEATS_LINE", {QString::number(m_contractLines.value(key)), number});
    else
        m_contractLines.insert(key, m_row->line);
    if (looksLikeFormula(name))
        warn("FORMULA_TEXT", {name, m_columns.header(NameField)});
    if (hasLookAlikes(number))
        warn("NUMBER_LOOKALIKE", {number, key});

    m_batch.remember(contract, key);
    readOrg(*client, innText, kppText, name);
    readContract(contract, *client, number);
    readPackage(contract, number);
    readProduct(contract, *client, number);
    readContact(*client);
}

QString ClientsImport::inn(const QString &client)
{
    const Cell cell = m_columns.cell(*m_row, InnField);
    QString inn = cell.text;
    inn.remove(u' ');
    // a sheet that keeps ИНН as numbers has lost the zero of the first nine regions
    if (cell.kind == Cell::Kind::Number && checkInn(u'0' + inn) == InnCheck::Good)
        inn.prepend(u'0');
    if (inn.isEmpty()) {
        if (m_columns.has(InnField))
            warn("INN_MISSING", {client});
        return inn;
    }
    switch (checkInn(inn)) {
    case InnCheck::Good:
        break;
    case InnCheck::WrongLength:
        warn("INN_LENGTH", {inn, client});
        break;
    case InnCheck::WrongDigit:
        warn("INN_CHECKSUM", {inn, client});
        break;
    }
    return inn.first(std::min<qsizetype>(inn.size(), 20));
}

QString ClientsImport::kpp(const QString &client)
{
    const QString kpp = text(KppField).toUpper().left(20);
    if (!kpp.isEmpty() && !isKpp(kpp))
        warn("KPP_ODD", {kpp, client});
    return kpp;
}

bool ClientsImport::isOrg(const QUuid &id, const QString &inn, const QString &name) const
{
    const RefKey org{"org", id};
    const QString knownInn = m_batch.value(org, u"inn"_s).toString();
    return nameKey(m_batch.value(org, u"name"_s).toString()) == nameKey(name) || (!inn.isEmpty() && knownInn == inn);
}

std::optional<QUuid> ClientsImport::findOrg(const QString &inn, const QString &kpp, const QString &name) const
{
    if (!inn.isEmpty()) {
        if (const std::optional<QUuid> org = m_batch.find("org", inn + u'/' + kpp))
            return org;
        if (const std::optional<QUuid> org = m_batch.find("org", inn + u'/'))
            return org;
    }
    const std::optional<QUuid> org = m_batch.find("org", nameKey(name));
    if (!org)
        return {};
    // two firms may bear one name: a different ИНН makes it another one
    const QString knownInn = m_batch.value({"org", *org}, u"inn"_s).toString();
    return inn.isEmpty() || knownInn.isEmpty() || knownInn == inn ? org : std::nullopt;
}

/// The organisation of the line. A known contract keeps its client: name or ИНН may have been corrected, not both at once.
std::optional<RefKey> ClientsImport::org(const std::optional<QUuid> &contract, const QString &inn, const QString &kpp, const QString &name)
{
    const QUuid holder = contract ? QUuid::fromString(m_batch.value({"contract", *contract}, u"org"_s).toString()) : QUuid();
    if (!holder.isNull() && !isOrg(holder, inn, name)) {
        refuse("NUMBER_TAKEN", {text(NumberField), m_batch.value({"org", holder}, u"name"_s).toString(), name});
        return {};
    }
    const std::optional<QUuid> found = holder.isNull() ? findOrg(inn, kpp, name) : holder;
    const RefKey org{"org", found ? *found : m_batch.newId("org", inn.isEmpty() ? nameKey(name) : inn + u'/' + kpp)};
    if (!inn.isEmpty())
        m_batch.remember(org, inn + u'/' + kpp);
    m_batch.remember(org, nameKey(name));
    return org;
}

void ClientsImport::readOrg(const RefKey &org, const QString &inn, const QString &kpp, const QString &name)
{
    touch(org);
    m_batch.set(org, u"name"_s, name);
    if (!inn.isEmpty())
        m_batch.set(org, u"inn"_s, inn);
    if (!kpp.isEmpty())
        m_batch.set(org, u"kpp"_s, kpp);
    setText(org, u"code1c"_s, CodeField);
}

void ClientsImport::readContract(const RefKey &contract, const RefKey &org, const QString &number)
{
    touch(contract);
    if (m_batch.isNew(contract))
        m_batch.set(contract, u"status"_s, u"ACTIVE"_s);
    m_batch.set(contract, u"number"_s, number);
    m_batch.set(contract, u"org"_s, org.id.toString(QUuid::WithoutBraces));
    setDay(contract, u"signed"_s, SignedField);
    setDay(contract, u"valid_from"_s, ValidFromField);
    setDay(contract, u"valid_to"_s, ValidToField);
    setText(contract, u"edition"_s, EditionField);
    if (text(SignedField).isEmpty() && m_trace.opensContract)
        warn("SIGNED_MISSING", {number});

    const QString kind = text(KindField).toLower();
    if (kind.startsWith(u"абон") || kind == u"subscription")
        m_batch.set(contract, u"kind"_s, u"SUBSCRIPTION"_s);
    else if (kind.startsWith(u"разов") || kind == u"oneoff")
        m_batch.set(contract, u"kind"_s, u"ONEOFF"_s);
    else if (!kind.isEmpty())
        warn("KIND_UNKNOWN", {text(KindField), m_columns.header(KindField)});
}

/// A first package is in force from the month of signing, another one from next month; «Пакет с» says otherwise.
void ClientsImport::readPackage(const RefKey &contract, const QString &number)
{
    const QString package = freeText(PackageField);
    if (package.isEmpty()) {
        if (m_columns.has(PackageField) && m_trace.opensContract)
            warn("PACKAGE_MISSING", {number});
        return;
    }
    const QString key = nameKey(package);
    const std::optional<QUuid> known = m_batch.find("package", key);
    if (!known && !m_unknownPackages.contains(key)) { // once a package: it may be imported after the clients
        m_unknownPackages.insert(key);
        warn("PACKAGE_UNKNOWN", {package, number});
    }
    const QUuid id = known ? *known : m_batch.newId("package", key);
    const QString value = id.toString(QUuid::WithoutBraces);

    const std::optional<Day> signedDay = parseIsoDay(m_batch.value(contract, u"signed"_s).toString());
    const Day signing = firstDay(monthOf(signedDay.value_or(m_today)));
    const Day following = firstDay(next(monthOf(m_today)));
    const bool first = m_batch.valueOn(contract, u"package"_s, std::max(signing, following)).toString().isEmpty();
    if (!first && m_batch.valueOn(contract, u"package"_s, std::max(signing, following)).toString() == value && text(PackageFromField).isEmpty())
        return;
    const std::optional<Day> from = day(PackageFromField);
    m_batch.setFrom(contract, u"package"_s, value, from ? firstDay(monthOf(*from)) : first ? signing : following);
}

void ClientsImport::readProduct(const RefKey &contract, const RefKey &org, const QString &number)
{
    const QString program = freeText(ProgramField);
    if (program.isEmpty()) {
        if (m_trace.opensContract)
            warn("PROGRAM_MISSING", {number});
        return;
    }
    if (looksLikeFormula(program))
        warn("FORMULA_TEXT", {program, m_columns.header(ProgramField)});
    const QString key = contract.id.toString(QUuid::WithoutBraces) + u'|' + nameKey(program);
    const std::optional<QUuid> known = m_batch.find("product", key);
    const RefKey product{"product", known ? *known : m_batch.newId("product", key)};
    m_batch.remember(product, key);
    touch(product);
    m_batch.set(product, u"org"_s, org.id.toString(QUuid::WithoutBraces));
    m_batch.set(product, u"program"_s, program);
    setFlag(product, u"platform_1c"_s, PlatformField);
    setFlag(product, u"boxed"_s, BoxedField);
    setFlag(product, u"cloud"_s, CloudField);
    setGateDay(product, u"its_to"_s, ItsField);
    setGateDay(product, u"updates_to"_s, UpdatesField);

    QJsonArray products = m_batch.value(contract, u"products"_s).toArray();
    const QString id = product.id.toString(QUuid::WithoutBraces);
    if (!products.contains(id)) {
        products.append(id);
        m_batch.set(contract, u"products"_s, products);
    }
}

void ClientsImport::readContact(const RefKey &org)
{
    QString name = freeText(ContactField);
    if (looksLikeFormula(name))
        warn("FORMULA_TEXT", {name, m_columns.header(ContactField)});
    const QString email = freeText(EmailField);
    if (!email.isEmpty() && !isEmail(email))
        warn("EMAIL_ODD", {email, text(NameField)});
    for (const QString &instead : {text(PhoneField), email}) {
        if (name.isEmpty())
            name = instead; // nobody is named: found again by what is known of them
    }
    if (name.isEmpty())
        return;
    const QString key = org.id.toString(QUuid::WithoutBraces) + u'|' + nameKey(name);
    const std::optional<QUuid> known = m_batch.find("contact", key);
    const RefKey contact{"contact", known ? *known : m_batch.newId("contact", key)};
    m_batch.remember(contact, key);
    touch(contact);
    const PersonName person = splitName(name);
    m_batch.set(contact, u"org"_s, org.id.toString(QUuid::WithoutBraces));
    m_batch.set(contact, u"last"_s, person.last);
    if (!person.first.isEmpty())
        m_batch.set(contact, u"first"_s, person.first);
    if (!person.middle.isEmpty())
        m_batch.set(contact, u"middle"_s, person.middle);
    setText(contact, u"phone"_s, PhoneField);
    setText(contact, u"email"_s, EmailField);
    setText(contact, u"connect_user"_s, ConnectField);
}

std::optional<Day> ClientsImport::day(ClientField field)
{
    const Cell cell = m_columns.cell(*m_row, field);
    const DayReading reading = readDay(cell);
    switch (reading.form) {
    case DayReading::Form::Empty:
    case DayReading::Form::Good:
        break;
    case DayReading::Form::Iso:
        warn("DATE_ISO", {cell.text, m_columns.header(field)});
        break;
    case DayReading::Form::Impossible:
        warn("DATE_IMPOSSIBLE", {cell.text.left(TextLimit), m_columns.header(field)});
        break;
    }
    return reading.day;
}

void ClientsImport::setDay(const RefKey &record, const QString &name, ClientField field)
{
    if (const std::optional<Day> value = day(field))
        m_batch.set(record, name, isoDay(*value));
}

void ClientsImport::setGateDay(const RefKey &record, const QString &name, ClientField field)
{
    if (m_columns.has(field) && text(field).isEmpty())
        m_batch.set(record, name, QJsonValue::Null);
    else
        setDay(record, name, field);
}

void ClientsImport::setFlag(const RefKey &record, const QString &name, ClientField field)
{
    const QString word = text(field);
    if (word.isEmpty())
        return;
    if (const std::optional<bool> flag = readFlag(word))
        m_batch.set(record, name, *flag);
    else
        warn("FLAG_UNKNOWN", {word.left(TextLimit), m_columns.header(field)});
}

void ClientsImport::setText(const RefKey &record, const QString &name, ClientField field)
{
    const QString value = freeText(field);
    if (!value.isEmpty())
        m_batch.set(record, name, value);
}

QString ClientsImport::freeText(ClientField field)
{
    const QString value = text(field);
    if (value.size() <= TextLimit)
        return value;
    warn("TEXT_CUT", {m_columns.header(field)});
    return value.first(TextLimit);
}

void ClientsImport::count(const LineTrace &trace)
{
    const auto differs = [this](const RefKey &record) { return m_batch.differs(record); };
    if (!trace.spoke || std::none_of(trace.touched.begin(), trace.touched.end(), differs))
        ++m_draft.report.same;
    else if (trace.opensContract)
        ++m_draft.report.created;
    else
        ++m_draft.report.changed;
}

} // namespace

Result<ImportDraft> draftClients(const DeskStore &store, const ImportStamp &stamp, const Table &table)
{
    const Result<ColumnMap> columns = ColumnMap::find(table, ClientColumns, RequiredClientColumns);
    if (!columns)
        return failure(columns.error());
    return ClientsImport(store, stamp, table, *columns).run();
}

} // namespace hline
