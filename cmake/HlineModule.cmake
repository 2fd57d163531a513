# SPDX-FileCopyrightText: 2026 Hline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# hline_add_module(<folder> [QOBJECTS] SOURCES … PUBLIC … PRIVATE …)   one static library a folder, Hline::<folder>
# hline_add_test(<name> SOURCES … LIBS … [LABELS …] [OFFSCREEN])      one Qt Test program
function(hline_add_module name)
    cmake_parse_arguments(ARG "QOBJECTS" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    string(REPLACE "/" "_" target "hline_${name}")
    add_library(${target} STATIC ${ARG_SOURCES})
    add_library(Hline::${name} ALIAS ${target})
    target_link_libraries(${target} PUBLIC hline_config ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
    set_target_properties(${target} PROPERTIES UNITY_BUILD ${HLINE_UNITY} UNITY_BUILD_BATCH_SIZE 0)
    if(HLINE_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Every file is an included one there, so GCC takes a class with file-local members for one of a header.
        target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
    endif()
    if(ARG_QOBJECTS)
        set_target_properties(${target} PROPERTIES AUTOMOC ON)
    endif()
endfunction()

function(hline_add_test name)
    cmake_parse_arguments(ARG "OFFSCREEN" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    # No test asks Qt for its build folder. The same words in all of them let ccache serve the second preset from the first.
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests
        QT_TESTCASE_BUILDDIR "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE hline_config Qt6::Test ${ARG_LIBS})
    target_compile_definitions(${name} PRIVATE HLINE_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        HLINE_SOURCE_DIR="${PROJECT_SOURCE_DIR}" HLINE_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
    add_test(NAME ${name} COMMAND ${name})
    set(environment "TZ=Asia/Vladivostok;LC_ALL=C.UTF-8;QT_HASH_SEED=0")
    if(ARG_OFFSCREEN)
        list(APPEND environment "QT_QPA_PLATFORM=offscreen")
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    if(HLINE_SANITIZE)
        math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 6")
    endif()
    # Qt ends a function after five minutes of its own accord: only the test's limit shall count.
    list(APPEND environment "QTEST_FUNCTION_TIMEOUT=${ARG_TIMEOUT}000")
    # What may take longest starts first, or one of two cores waits for it at the end.
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "${environment}" LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT} COST ${ARG_TIMEOUT})
endfunction()
