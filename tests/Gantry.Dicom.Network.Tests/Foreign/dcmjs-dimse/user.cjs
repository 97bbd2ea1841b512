// Uses a provider with every service that dcmjs-dimse has. Usage: node user.cjs PORT FILE
// The provider answers as provider.cjs does. Prints a line per check; exit code 1 when one fails.
'use strict';
const assert = require('node:assert/strict');
const { Client, Dataset, association, constants, log, requests, responses } = require('dcmjs-dimse');

log.disableAll();

const { SopClass, Status, TransferSyntax } = constants;
const [port, file] = process.argv.slice(2);
const machine = '1.2.840.10008.5.1.4.34.8'; // RT Conventional Machine Verification: all six DIMSE-N services
const commitment = '1.2.840.10008.1.20.1';
const commitmentInstance = '1.2.840.10008.1.20.1.1';
const instance = '1.2.3.4';
const values = label => new Dataset({ PatientID: label }, TransferSyntax.ImplicitVRLittleEndian);

let failures = 0;
let left = 0;
function check(name, act) {
  try {
    act();
    console.log(`ok   ${name}`);
  } catch (error) {
    failures++;
    console.log(`FAIL ${name}: ${error.stack ?? error}`);
  }
}

// Sends requests on one association; each comes with what its final response must be like.
function send(named, prepare) {
  return new Promise((resolve, reject) => {
    const client = new Client();
    for (const [name, request, judge] of named) {
      left++;
      const pending = [];
      request.on('response', response => {
        if (response.getStatus() === Status.Pending) {
          pending.push(response);
          return;
        }

        left--;
        check(name, () => judge(response, pending));
      });
      client.addRequest(request);
    }

    prepare?.(client);
    client.on('networkError', reject);
    client.on('closed', resolve);
    client.send('127.0.0.1', Number(port), 'DCMJS', 'GANTRY', { associationLingerTimeout: 500 });
  });
}

const withData = (request, dataset) => {
  request.setDataset(dataset);
  return request;
};

const succeeded = label => response => {
  assert.equal(response.getStatus(), Status.Success);
  if (label !== undefined) {
    assert.equal(response.getDataset().getElement('PatientID'), label);
  }
};

// What a response does not have keeps, in dcmjs-dimse, the value of an earlier one: only what was sent is looked at.
const failed = (status, comment) => response => {
  assert.equal(response.getStatus(), status);
  if (comment !== undefined) {
    assert.equal(response.getErrorComment(), comment);
  }
};

async function main() {
  await send([
    ['C-ECHO', new requests.CEchoRequest(), succeeded()],
    ['C-STORE', new requests.CStoreRequest(file), succeeded()],
    ['C-FIND', requests.CFindRequest.createStudyFindRequest({ PatientID: '4711', StudyInstanceUID: '' }), (response, pending) => {
      assert.equal(response.getStatus(), Status.Success);
      assert.deepEqual(pending.map(match => match.getDataset().getElement('StudyInstanceUID')), ['1.2.1', '1.2.2']);
    }],
  ]);

  await send([
    ['N-CREATE', withData(new requests.NCreateRequest(machine, instance), values('created')), response => {
      succeeded('created')(response);
      assert.equal(response.getAffectedSopInstanceUid(), instance);
    }],
    ['N-SET', withData(new requests.NSetRequest(machine, instance), values('set')), succeeded('set')],
    ['N-GET', new requests.NGetRequest(machine, instance, ['PatientID', 'PatientName']), succeeded('(0010,0020)+(0010,0010)')],
    ['N-ACTION', withData(new requests.NActionRequest(machine, instance, 7), values('act')), response => {
      succeeded('action 7')(response);
      assert.equal(response.getActionTypeId(), 7);
    }],
    ['N-DELETE', new requests.NDeleteRequest(machine, instance), succeeded()],
    ['N-ACTION refused', new requests.NActionRequest(machine, instance, 99), failed(0x0123, 'No such action')],
    ['N-SET refused', withData(new requests.NSetRequest(machine, '1.2.999'), values('x')), failed(0x0112)],
    ['N-GET refused', new requests.NGetRequest(SopClass.Verification, instance, []), failed(0x0211)],
  ]);

  // The provider's notification on the same association, after its response.
  let heard;
  await send(
    [['N-ACTION of storage commitment', withData(new requests.NActionRequest(commitment, commitmentInstance, 1), values('transaction')), succeeded()]],
    client => client.on('nEventReportRequest', (request, callback) => {
      heard = request;
      const response = responses.NEventReportResponse.fromRequest(request);
      response.setStatus(Status.Success);
      callback(response);
    }));
  check('N-EVENT-REPORT heard', () => {
    assert.equal(heard.getEventTypeId(), 1);
    assert.equal(heard.getAffectedSopInstanceUid(), commitmentInstance);
    assert.equal(heard.getDataset().getElement('PatientID'), 'transaction');
  });

  // A notification from this end, as the provider that selects its role.
  // Its client has no way to select a role, but its associations have.
  const add = association.Association.prototype.addOrGetPresentationContext;
  association.Association.prototype.addOrGetPresentationContext = function (abstractSyntax) {
    const id = add.call(this, abstractSyntax);
    this.getPresentationContext(id).setUserRole(false);
    this.getPresentationContext(id).setProviderRole(true);
    return id;
  };
  await send([['N-EVENT-REPORT sent', withData(new requests.NEventReportRequest(machine, instance, 3), values('event')), succeeded('heard 3')]]);
  assert.equal(left, 0, 'every request has its response');
}

main().then(
  () => process.exit(failures === 0 ? 0 : 1),
  error => {
    console.log(`FAIL ${error.stack ?? error}`);
    process.exit(1);
  });
