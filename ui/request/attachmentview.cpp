// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/attachmentview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

#include "base/files.h"
#include "request/flowlayout.h"
#include "request/panelkeys.h"
#include "request/picture.h"
#include "request/pictureviewer.h"
#include "text/phrasebook.h"
#include "theme/plaintext.h"
#include "workflow/askdesk.h"
#include "workflow/attachfile.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize Thumbnail(96, 64);

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

bool isPicture(const AttachmentRecord &file)
{
    return file.mime.startsWith("image/");
}

} // namespace

AttachmentView::AttachmentView(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_hint(plainLabel(this))
    , m_escalate(new QPushButton(tr("Move to an individual consultation"), this))
    , m_list(new QListWidget(this))
    , m_slot(new QComboBox(this))
    , m_add(new QPushButton(tr("Add a file…"), this))
    , m_paste(new QPushButton(tr("Paste  Ctrl+V"), this))
    , m_open(new QPushButton(tr("Look at it  Enter"), this))
    , m_save(new QPushButton(tr("Save as…"), this))
{
    setAcceptDrops(true);
    build();
    connectParts();
    offer();
}

void AttachmentView::build()
{
    m_hint->setObjectName(u"attachmentHint"_s);
    m_escalate->setObjectName(u"escalateButton"_s);
    m_list->setObjectName(u"attachmentList"_s);
    m_list->setAccessibleName(tr("Attached files"));
    m_list->setIconSize(Thumbnail);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    m_slot->setObjectName(u"attachmentSlot"_s);
    m_slot->setAccessibleName(tr("What the file shows"));
    for (const AttachmentSlot slot : AllAttachmentSlots)
        m_slot->addItem(m_phrasebook.name(slot), static_cast<int>(slot));
    m_add->setObjectName(u"attachButton"_s);
    m_paste->setObjectName(u"pasteButton"_s);
    m_open->setObjectName(u"openAttachmentButton"_s);
    m_save->setObjectName(u"saveAttachmentButton"_s);

    auto *add = new FlowLayout;
    add->addWidget(m_slot);
    auto *use = new FlowLayout;
    for (QPushButton *button : {m_add, m_paste})
        add->addWidget(button);
    for (QPushButton *button : {m_open, m_save})
        use->addWidget(button);
    for (QPushButton *button : {m_add, m_paste, m_open, m_save, m_escalate})
        button->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_hint);
    column->addWidget(m_escalate, 0, Qt::AlignLeft);
    column->addWidget(m_list, 1);
    column->addLayout(use);
    column->addLayout(add);
}

void AttachmentView::connectParts()
{
    connect(m_escalate, &QPushButton::clicked, this, &AttachmentView::escalateRequested);
    connect(m_add, &QPushButton::clicked, this, &AttachmentView::browse);
    connect(m_paste, &QPushButton::clicked, this, &AttachmentView::paste);
    connect(m_open, &QPushButton::clicked, this, &AttachmentView::open);
    connect(m_save, &QPushButton::clicked, this, &AttachmentView::saveAs);
    connect(m_list, &QListWidget::itemActivated, this, &AttachmentView::open);
    connect(m_list, &QListWidget::currentRowChanged, this, &AttachmentView::offer);
    auto *keys = new PanelKeys(this);
    keys->add(Qt::CTRL | Qt::Key_V, [this] { paste(); });
}

AttachmentSlot AttachmentView::slot() const
{
    return static_cast<AttachmentSlot>(m_slot->currentData().toInt());
}

const AttachmentRecord *AttachmentView::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && static_cast<std::size_t>(row) < m_request.attachments.size()
        ? &m_request.attachments[static_cast<std::size_t>(row)]
        : nullptr;
}

void AttachmentView::showRequest(const RequestRecord &request)
{
    const bool isOther = request.id != m_request.id;
    const bool isSame = !isOther && request.attachments.size() == m_request.attachments.size()
        && request.service() == m_request.service();
    m_request = request;
    if (isOther) // what is missing most is what will be added next
        m_slot->setCurrentIndex(m_slot->findData(static_cast<int>(
            request.service() == Service::Defect ? AttachmentSlot::ErrorScreenshot : AttachmentSlot::Other)));
    showHints();
    if (isSame)
        return;
    m_stale = true;
    if (isVisible())
        fill();
}

void AttachmentView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        fill();
}

/// What would help and what does not belong here: told, never enforced.
void AttachmentView::showHints()
{
    QStringList names;
    QList<AttachmentSlot> present;
    for (const AttachmentRecord &file : m_request.attachments) {
        names += file.name;
        present += file.slot;
    }
    const auto warning = dataCopyWarning(m_request.service(), names);
    QStringList missing;
    for (const AttachmentSlot slot : screenshotsToAskFor(m_request.service(), present))
        missing += m_phrasebook.name(slot);
    m_escalate->setVisible(warning.has_value());
    if (warning)
        m_hint->setText(m_phrasebook.sentence(*warning));
    else if (!missing.isEmpty())
        m_hint->setText(tr("Screenshots help to solve it sooner (clause 2.4.4.1). Not here yet: %1.").arg(missing.join(u", "_s).toLower()));
    else if (m_request.attachments.empty())
        m_hint->setText(tr("No files yet. Drop them here, paste a screenshot with Ctrl+V, or choose one."));
    else
        m_hint->clear();
    m_hint->setVisible(!m_hint->text().isEmpty());
}

void AttachmentView::fill()
{
    m_stale = false;
    ++m_round;
    m_list->clear();
    const Instant now = m_desk.clock().instant();
    for (const AttachmentRecord &file : m_request.attachments) {
        const QStringList about{m_phrasebook.name(file.slot), m_phrasebook.fileSize(file.size), m_phrasebook.moment(file.at, now)};
        auto *item = new QListWidgetItem(file.name + u'\n' + about.join(u" · "_s), m_list);
        item->setData(Qt::AccessibleTextRole, file.name + u", "_s + about.join(u", "_s));
    }
    loadPictures();
    offer();
}

/// One job a file, so that commands of the desk come in between.
void AttachmentView::loadPictures()
{
    for (int row = 0; row < m_list->count(); ++row) {
        const AttachmentRecord &file = m_request.attachments[static_cast<std::size_t>(row)];
        askDesk(
            m_desk, this,
            [file](const Workplace &workplace) -> std::pair<QImage, bool> {
                if (!isPicture(file))
                    return {QImage(), workplace.store().attachments().has(file.sha256)};
                const auto bytes = workplace.attachmentBytes(file);
                return {bytes ? decodePicture(*bytes, Thumbnail) : QImage(), bytes.has_value()};
            },
            [this, row, round = m_round](const std::pair<QImage, bool> &picture) {
                if (round == m_round)
                    showPicture(row, picture.first, picture.second);
            });
    }
}

void AttachmentView::showPicture(int row, const QImage &picture, bool isHere)
{
    QListWidgetItem *item = m_list->item(row);
    if (!picture.isNull())
        item->setIcon(QIcon(QPixmap::fromImage(picture)));
    if (!isHere)
        item->setText(item->text() + u'\n' + tr("missing or damaged on this computer"));
}

void AttachmentView::browse()
{
    auto *dialog = new QFileDialog(this, tr("Files to attach"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &AttachmentView::addFiles);
    dialog->open();
}

void AttachmentView::addFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        askDesk(
            m_desk, this,
            [path, slot = slot(), id = m_request.id](Workplace &workplace) {
                return AttachFile::fromFile(path, slot).and_then([&](const NewAttachment &file) { return workplace.attach(id, file); });
            },
            [this](const Result<Attached> &attached) { tell(attached); });
    }
}

void AttachmentView::paste()
{
    if (const QMimeData *clip = QApplication::clipboard()->mimeData())
        takePasted(*clip);
}

void AttachmentView::takePasted(const QMimeData &clip)
{
    const QStringList paths = localFiles(clip);
    if (!paths.isEmpty())
        return addFiles(paths);
    const auto image = clip.hasImage() ? clip.imageData().value<QImage>() : QImage();
    if (image.isNull()) {
        Q_EMIT done(tr("The clipboard holds neither a picture nor a file"));
        return;
    }
    const QString name = tr("Screenshot %1.png").arg(isoMoscow(m_desk.clock().instant()).replace(u':', u'-').replace(u'T', u' '));
    askDesk(
        m_desk, this,
        [image, name, slot = slot(), id = m_request.id](Workplace &workplace) {
            return workplace.attach(id, {slot, name, encodePicture(image)});
        },
        [this](const Result<Attached> &attached) { tell(attached); });
}

void AttachmentView::tell(const Result<Attached> &attached)
{
    if (attached)
        Q_EMIT done(tr("Attached: %1").arg(attached->file.name));
    else
        Q_EMIT failed(attached.error());
}

void AttachmentView::offer()
{
    const AttachmentRecord *file = current();
    m_open->setEnabled(file && isPicture(*file));
    m_open->setToolTip(tr("Pictures are shown here; other files are saved and opened by hand."));
    m_save->setEnabled(file);
}

void AttachmentView::open()
{
    const AttachmentRecord *file = current();
    if (!file || !isPicture(*file))
        return;
    const QSize bound = screen()->availableSize() * 0.8;
    askDesk(
        m_desk, this,
        [file = *file, bound](const Workplace &workplace) {
            return workplace.attachmentBytes(file).map([bound](const QByteArray &bytes) { return decodePicture(bytes, bound); });
        },
        [this, name = file->name](const Result<QImage> &picture) {
            if (!picture) {
                Q_EMIT failed(picture.error());
                return;
            }
            auto *viewer = new PictureViewer(name, *picture, this);
            viewer->setAttribute(Qt::WA_DeleteOnClose);
            viewer->open();
        });
}

void AttachmentView::saveAs()
{
    const AttachmentRecord *file = current();
    if (!file)
        return;
    auto *dialog = new QFileDialog(this, tr("Save the file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(file->name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, file = *file](const QString &path) {
        askDesk(
            m_desk, this,
            [file, path](const Workplace &workplace) {
                return workplace.attachmentBytes(file).and_then([&path](const QByteArray &bytes) { return writeFileSafely(path, bytes); });
            },
            [this, path](const Result<void> &saved) {
                if (saved)
                    Q_EMIT done(tr("Saved: %1").arg(path));
                else
                    Q_EMIT failed(saved.error());
            });
    });
    dialog->open();
}

void AttachmentView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasImage() || !localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void AttachmentView::dropEvent(QDropEvent *event)
{
    takePasted(*event->mimeData());
    event->acceptProposedAction();
}

} // namespace hline
