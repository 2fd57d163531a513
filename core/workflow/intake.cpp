// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/intake.h"

namespace hline {

IntakeFields intakeOf(const DeskStore &store, const RequestRecord &request)
{
    IntakeFields fields{request.intakeContractNo, request.intakeOrg, request.caller.last, request.caller.first, request.caller.middle,
                        request.intakeProgram};
    if (request.contract) {
        if (const auto contract = store.contract(*request.contract))
            fields.contractNo = contract->number;
    }
    if (request.client) {
        if (const auto client = store.client(*request.client))
            fields.org = client->name;
    }
    if (request.contact) {
        const auto contact = store.contact(*request.contact);
        if (contact && fields.lastName.trimmed().isEmpty())
            fields.lastName = contact->last;
        if (contact && fields.firstName.trimmed().isEmpty())
            fields.firstName = contact->first;
    }
    if (request.product) {
        if (const auto product = store.product(*request.product))
            fields.program = product->program;
    }
    return fields;
}

} // namespace hline
