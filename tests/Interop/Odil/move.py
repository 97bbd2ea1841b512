"""Has a study moved to a third application entity by odil's library; its command line has no verb for it."""
import sys

import odil

host, port, calling, called, destination, study = sys.argv[1:]
model = odil.registry.StudyRootQueryRetrieveInformationModelMove
context = odil.AssociationParameters.PresentationContext
parameters = odil.AssociationParameters()
parameters.set_calling_ae_title(calling)
parameters.set_called_ae_title(called)
parameters.set_presentation_contexts([context(model, [odil.registry.ExplicitVRLittleEndian], context.Role.SCU)])
association = odil.Association()
association.set_peer_host(host)
association.set_peer_port(int(port))
association.set_parameters(parameters)
association.associate()

query = odil.DataSet()
query.add("QueryRetrieveLevel", ["STUDY"])
query.add("StudyInstanceUID", [study])
move = odil.MoveSCU(association)
move.set_affected_sop_class(model)
move.set_move_destination(destination)
move.move(query)
association.release()
