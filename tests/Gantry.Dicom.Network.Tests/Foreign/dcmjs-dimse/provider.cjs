// Provides every service that dcmjs-dimse has. Usage: node provider.cjs PORT; says "listening", runs until it is ended.
'use strict';
const { Dataset, Scp, Server, constants, log, requests, responses } = require('dcmjs-dimse');

log.disableAll();

const { PresentationContextResult, Status, TransferSyntax } = constants;
const commitment = '1.2.840.10008.1.20.1';
const values = label => new Dataset({ PatientID: label }, TransferSyntax.ImplicitVRLittleEndian);

function answer(type, request, callback, dataset, status = Status.Success) {
  const response = type.fromRequest(request);
  response.setStatus(status);
  if (dataset) {
    response.setDataset(dataset);
  }

  callback(response);
}

class Provider extends Scp {
  associationRequested(association) {
    for (const { id } of association.getPresentationContexts()) {
      const context = association.getPresentationContext(id);
      const accepted = context.getTransferSyntaxUids().find(syntax => syntax === TransferSyntax.ImplicitVRLittleEndian || syntax === TransferSyntax.ExplicitVRLittleEndian);
      context.setResult(accepted ? PresentationContextResult.Accept : PresentationContextResult.RejectTransferSyntaxesNotSupported, accepted);
    }

    this.sendAssociationAccept();
  }

  cEchoRequest(request, callback) {
    answer(responses.CEchoResponse, request, callback);
  }

  cStoreRequest(request, callback) {
    const known = request.getDataset().getElement('PatientID') === '4711';
    answer(responses.CStoreResponse, request, callback, undefined, known ? Status.Success : Status.ProcessingFailure);
  }

  cFindRequest(request, callback) {
    const matches = ['1.2.1', '1.2.2'].map(uid => {
      const response = responses.CFindResponse.fromRequest(request);
      response.setStatus(Status.Pending);
      response.setDataset(new Dataset({ PatientID: request.getDataset().getElement('PatientID'), StudyInstanceUID: uid }, TransferSyntax.ImplicitVRLittleEndian));
      return response;
    });
    const final = responses.CFindResponse.fromRequest(request);
    final.setStatus(Status.Success);
    callback([...matches, final]);
  }

  nCreateRequest(request, callback) {
    answer(responses.NCreateResponse, request, callback, values(request.getDataset().getElement('PatientID')));
  }

  nSetRequest(request, callback) {
    const known = request.getRequestedSopInstanceUid() !== '1.2.999';
    answer(responses.NSetResponse, request, callback, known ? values(request.getDataset().getElement('PatientID')) : undefined, known ? Status.Success : Status.NoSuchObjectInstance);
  }

  nGetRequest(request, callback) {
    answer(responses.NGetResponse, request, callback, values([request.getAttributeIdentifierList()].flat().join('+')));
  }

  nActionRequest(request, callback) {
    if (request.getActionTypeId() === 99) {
      answer(responses.NActionResponse, request, callback, undefined, Status.NoSuchActionType);
      return;
    }

    answer(responses.NActionResponse, request, callback, values(`action ${request.getActionTypeId()}`));
    if (request.getRequestedSopClassUid() === commitment) {
      const notification = new requests.NEventReportRequest(commitment, request.getRequestedSopInstanceUid(), 1);
      notification.setDataset(values(request.getDataset().getElement('PatientID')));
      notification.on('response', response => console.log(`confirmed ${response.getStatus()}`));
      this.sendRequests(notification);
    }
  }

  nDeleteRequest(request, callback) {
    answer(responses.NDeleteResponse, request, callback);
  }

  nEventReportRequest(request, callback) {
    answer(responses.NEventReportResponse, request, callback, values(`heard ${request.getEventTypeId()}`));
  }

  associationReleaseRequested() {
    this.sendAssociationReleaseResponse();
  }
}

const server = new Server(Provider);
server.on('networkError', error => console.log(`networkError ${error.message}`));
server.on('listening', () => console.log('listening'));
server.listen(Number(process.argv[2]));
