# SPDX-FileCopyrightText: 2026 Hline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# hline_config: what every target of the project is compiled with.
add_library(hline_config INTERFACE)
target_compile_features(hline_config INTERFACE cxx_std_20)
target_compile_definitions(hline_config INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    HLINE_VERSION="${PROJECT_VERSION}")
target_include_directories(hline_config INTERFACE ${PROJECT_SOURCE_DIR}/core)
if(MSVC)
    target_compile_options(hline_config INTERFACE /W4 /WX /permissive- /utf-8 /guard:cf)
else()
    target_compile_options(hline_config INTERFACE
        -Wall -Wextra -Wpedantic -Werror -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wcast-align -Woverloaded-virtual
        -Wconversion -Wsign-conversion -Wnull-dereference -Wformat=2 -Wimplicit-fallthrough -fstack-protector-strong)
    target_compile_definitions(hline_config INTERFACE _GLIBCXX_ASSERTIONS $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
    # GCC 12 reports null dereferences and uninitialized values inside its own std::optional and std::variant once it inlines
    # them at -O2.
    target_compile_options(hline_config INTERFACE $<$<CONFIG:Release>:-Wno-null-dereference> $<$<CONFIG:Release>:-Wno-maybe-uninitialized>)
    target_link_options(hline_config INTERFACE $<$<CONFIG:Release>:-Wl,-z,relro,-z,now>)
endif()
if(HLINE_SANITIZE)
    target_compile_options(hline_config INTERFACE -fsanitize=${HLINE_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(hline_config INTERFACE -fsanitize=${HLINE_SANITIZE})
endif()
if(HLINE_FUZZ)
    # Branches are counted for libFuzzer, and what an input broke ends the program.
    target_compile_options(hline_config INTERFACE -fsanitize=fuzzer-no-link -fno-sanitize-recover=all)
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
