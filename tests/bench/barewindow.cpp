// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The least a Qt Widgets program can show: a main window with one word in it, gone at its first paint. Without the word it would
// not even look for fonts, which is most of what a first paint costs any program that says something.
#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QTimer>

#include <cstdlib>

namespace {

class BareWindow final : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        QTimer::singleShot(0, this, [] { std::_Exit(EXIT_SUCCESS); });
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    BareWindow window;
    window.setCentralWidget(new QLabel(QStringLiteral("Hline"), &window));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
