// Generated from PS3.6 2026b by tools/standard. Do not edit.
#nullable enable
namespace Gantry.Dicom;

/// <summary>The attributes of PS3.6 as typed keys, by keyword.</summary>
public static class Attributes
{
    /// <summary>Command Group Length, UL, 1.</summary>
    public static Attribute<uint> CommandGroupLength => new(0x00000000u, VR.UL);
    /// <summary>Command Length to End, UL, 1, retired.</summary>
    public static Attribute<uint> CommandLengthToEnd => new(0x00000001u, VR.UL);
    /// <summary>Affected SOP Class UID, UI, 1.</summary>
    public static Attribute<Uid> AffectedSOPClassUID => new(0x00000002u, VR.UI);
    /// <summary>Requested SOP Class UID, UI, 1.</summary>
    public static Attribute<Uid> RequestedSOPClassUID => new(0x00000003u, VR.UI);
    /// <summary>Command Recognition Code, SH, 1, retired.</summary>
    public static Attribute<string> CommandRecognitionCode => new(0x00000010u, VR.SH);
    /// <summary>Command Field, US, 1.</summary>
    public static Attribute<ushort> CommandField => new(0x00000100u, VR.US);
    /// <summary>Message ID, US, 1.</summary>
    public static Attribute<ushort> MessageID => new(0x00000110u, VR.US);
    /// <summary>Message ID Being Responded To, US, 1.</summary>
    public static Attribute<ushort> MessageIDBeingRespondedTo => new(0x00000120u, VR.US);
    /// <summary>Initiator, AE, 1, retired.</summary>
    public static Attribute<string> Initiator => new(0x00000200u, VR.AE);
    /// <summary>Receiver, AE, 1, retired.</summary>
    public static Attribute<string> Receiver => new(0x00000300u, VR.AE);
    /// <summary>Find Location, AE, 1, retired.</summary>
    public static Attribute<string> FindLocation => new(0x00000400u, VR.AE);
    /// <summary>Move Destination, AE, 1.</summary>
    public static Attribute<string> MoveDestination => new(0x00000600u, VR.AE);
    /// <summary>Priority, US, 1.</summary>
    public static Attribute<ushort> Priority => new(0x00000700u, VR.US);
    /// <summary>Command Data Set Type, US, 1.</summary>
    public static Attribute<ushort> CommandDataSetType => new(0x00000800u, VR.US);
    /// <summary>Number of Matches, US, 1, retired.</summary>
    public static Attribute<ushort> NumberOfMatches => new(0x00000850u, VR.US);
    /// <summary>Response Sequence Number, US, 1, retired.</summary>
    public static Attribute<ushort> ResponseSequenceNumber => new(0x00000860u, VR.US);
    /// <summary>Status, US, 1.</summary>
    public static Attribute<ushort> Status => new(0x00000900u, VR.US);
    /// <summary>Offending Element, AT, 1-n.</summary>
    public static Attribute<Tag> OffendingElement => new(0x00000901u, VR.AT);
    /// <summary>Error Comment, LO, 1.</summary>
    public static Attribute<string> ErrorComment => new(0x00000902u, VR.LO);
    /// <summary>Error ID, US, 1.</summary>
    public static Attribute<ushort> ErrorID => new(0x00000903u, VR.US);
    /// <summary>Affected SOP Instance UID, UI, 1.</summary>
    public static Attribute<Uid> AffectedSOPInstanceUID => new(0x00001000u, VR.UI);
    /// <summary>Requested SOP Instance UID, UI, 1.</summary>
    public static Attribute<Uid> RequestedSOPInstanceUID => new(0x00001001u, VR.UI);
    /// <summary>Event Type ID, US, 1.</summary>
    public static Attribute<ushort> EventTypeID => new(0x00001002u, VR.US);
    /// <summary>Attribute Identifier List, AT, 1-n.</summary>
    public static Attribute<Tag> AttributeIdentifierList => new(0x00001005u, VR.AT);
    /// <summary>Action Type ID, US, 1.</summary>
    public static Attribute<ushort> ActionTypeID => new(0x00001008u, VR.US);
    /// <summary>Number of Remaining Sub-operations, US, 1.</summary>
    public static Attribute<ushort> NumberOfRemainingSuboperations => new(0x00001020u, VR.US);
    /// <summary>Number of Completed Sub-operations, US, 1.</summary>
    public static Attribute<ushort> NumberOfCompletedSuboperations => new(0x00001021u, VR.US);
    /// <summary>Number of Failed Sub-operations, US, 1.</summary>
    public static Attribute<ushort> NumberOfFailedSuboperations => new(0x00001022u, VR.US);
    /// <summary>Number of Warning Sub-operations, US, 1.</summary>
    public static Attribute<ushort> NumberOfWarningSuboperations => new(0x00001023u, VR.US);
    /// <summary>Move Originator Application Entity Title, AE, 1.</summary>
    public static Attribute<string> MoveOriginatorApplicationEntityTitle => new(0x00001030u, VR.AE);
    /// <summary>Move Originator Message ID, US, 1.</summary>
    public static Attribute<ushort> MoveOriginatorMessageID => new(0x00001031u, VR.US);
    /// <summary>Dialog Receiver, LT, 1, retired.</summary>
    public static Attribute<string> DialogReceiver => new(0x00004000u, VR.LT);
    /// <summary>Terminal Type, LT, 1, retired.</summary>
    public static Attribute<string> TerminalType => new(0x00004010u, VR.LT);
    /// <summary>Message Set ID, SH, 1, retired.</summary>
    public static Attribute<string> MessageSetID => new(0x00005010u, VR.SH);
    /// <summary>End Message ID, SH, 1, retired.</summary>
    public static Attribute<string> EndMessageID => new(0x00005020u, VR.SH);
    /// <summary>Display Format, LT, 1, retired.</summary>
    public static Attribute<string> DisplayFormat => new(0x00005110u, VR.LT);
    /// <summary>Page Position ID, LT, 1, retired.</summary>
    public static Attribute<string> PagePositionID => new(0x00005120u, VR.LT);
    /// <summary>Text Format ID, CS, 1, retired.</summary>
    public static Attribute<string> TextFormatID => new(0x00005130u, VR.CS);
    /// <summary>Normal/Reverse, CS, 1, retired.</summary>
    public static Attribute<string> NormalReverse => new(0x00005140u, VR.CS);
    /// <summary>Add Gray Scale, CS, 1, retired.</summary>
    public static Attribute<string> AddGrayScale => new(0x00005150u, VR.CS);
    /// <summary>Borders, CS, 1, retired.</summary>
    public static Attribute<string> Borders => new(0x00005160u, VR.CS);
    /// <summary>Copies, IS, 1, retired.</summary>
    public static Attribute<int> Copies => new(0x00005170u, VR.IS);
    /// <summary>Command Magnification Type, CS, 1, retired.</summary>
    public static Attribute<string> CommandMagnificationType => new(0x00005180u, VR.CS);
    /// <summary>Erase, CS, 1, retired.</summary>
    public static Attribute<string> Erase => new(0x00005190u, VR.CS);
    /// <summary>Print, CS, 1, retired.</summary>
    public static Attribute<string> Print => new(0x000051A0u, VR.CS);
    /// <summary>Overlays, US, 1-n, retired.</summary>
    public static Attribute<ushort> Overlays => new(0x000051B0u, VR.US);
    /// <summary>File Meta Information Group Length, UL, 1.</summary>
    public static Attribute<uint> FileMetaInformationGroupLength => new(0x00020000u, VR.UL);
    /// <summary>File Meta Information Version, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> FileMetaInformationVersion => new(0x00020001u, VR.OB);
    /// <summary>Media Storage SOP Class UID, UI, 1.</summary>
    public static Attribute<Uid> MediaStorageSOPClassUID => new(0x00020002u, VR.UI);
    /// <summary>Media Storage SOP Instance UID, UI, 1.</summary>
    public static Attribute<Uid> MediaStorageSOPInstanceUID => new(0x00020003u, VR.UI);
    /// <summary>Transfer Syntax UID, UI, 1.</summary>
    public static Attribute<Uid> TransferSyntaxUID => new(0x00020010u, VR.UI);
    /// <summary>Implementation Class UID, UI, 1.</summary>
    public static Attribute<Uid> ImplementationClassUID => new(0x00020012u, VR.UI);
    /// <summary>Implementation Version Name, SH, 1.</summary>
    public static Attribute<string> ImplementationVersionName => new(0x00020013u, VR.SH);
    /// <summary>Source Application Entity Title, AE, 1.</summary>
    public static Attribute<string> SourceApplicationEntityTitle => new(0x00020016u, VR.AE);
    /// <summary>Sending Application Entity Title, AE, 1.</summary>
    public static Attribute<string> SendingApplicationEntityTitle => new(0x00020017u, VR.AE);
    /// <summary>Receiving Application Entity Title, AE, 1.</summary>
    public static Attribute<string> ReceivingApplicationEntityTitle => new(0x00020018u, VR.AE);
    /// <summary>Source Presentation Address, UR, 1.</summary>
    public static Attribute<string> SourcePresentationAddress => new(0x00020026u, VR.UR);
    /// <summary>Sending Presentation Address, UR, 1.</summary>
    public static Attribute<string> SendingPresentationAddress => new(0x00020027u, VR.UR);
    /// <summary>Receiving Presentation Address, UR, 1.</summary>
    public static Attribute<string> ReceivingPresentationAddress => new(0x00020028u, VR.UR);
    /// <summary>RTV Meta Information Version, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> RTVMetaInformationVersion => new(0x00020031u, VR.OB);
    /// <summary>RTV Communication SOP Class UID, UI, 1.</summary>
    public static Attribute<Uid> RTVCommunicationSOPClassUID => new(0x00020032u, VR.UI);
    /// <summary>RTV Communication SOP Instance UID, UI, 1.</summary>
    public static Attribute<Uid> RTVCommunicationSOPInstanceUID => new(0x00020033u, VR.UI);
    /// <summary>RTV Source Identifier, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> RTVSourceIdentifier => new(0x00020035u, VR.OB);
    /// <summary>RTV Flow Identifier, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> RTVFlowIdentifier => new(0x00020036u, VR.OB);
    /// <summary>RTV Flow RTP Sampling Rate, UL, 1.</summary>
    public static Attribute<uint> RTVFlowRTPSamplingRate => new(0x00020037u, VR.UL);
    /// <summary>RTV Flow Actual Frame Duration, FD, 1.</summary>
    public static Attribute<double> RTVFlowActualFrameDuration => new(0x00020038u, VR.FD);
    /// <summary>Private Information Creator UID, UI, 1.</summary>
    public static Attribute<Uid> PrivateInformationCreatorUID => new(0x00020100u, VR.UI);
    /// <summary>Private Information, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> PrivateInformation => new(0x00020102u, VR.OB);
    /// <summary>File-set ID, CS, 1.</summary>
    public static Attribute<string> FileSetID => new(0x00041130u, VR.CS);
    /// <summary>File-set Descriptor File ID, CS, 1-8.</summary>
    public static Attribute<string> FileSetDescriptorFileID => new(0x00041141u, VR.CS);
    /// <summary>Specific Character Set of File-set Descriptor File, CS, 1.</summary>
    public static Attribute<string> SpecificCharacterSetOfFileSetDescriptorFile => new(0x00041142u, VR.CS);
    /// <summary>Offset of the First Directory Record of the Root Directory Entity, UL, 1.</summary>
    public static Attribute<uint> OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity => new(0x00041200u, VR.UL);
    /// <summary>Offset of the Last Directory Record of the Root Directory Entity, UL, 1.</summary>
    public static Attribute<uint> OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity => new(0x00041202u, VR.UL);
    /// <summary>File-set Consistency Flag, US, 1.</summary>
    public static Attribute<ushort> FileSetConsistencyFlag => new(0x00041212u, VR.US);
    /// <summary>Directory Record Sequence, SQ, 1.</summary>
    public static SequenceAttribute DirectoryRecordSequence => new(0x00041220u);
    /// <summary>Offset of the Next Directory Record, UL, 1.</summary>
    public static Attribute<uint> OffsetOfTheNextDirectoryRecord => new(0x00041400u, VR.UL);
    /// <summary>Record In-use Flag, US, 1.</summary>
    public static Attribute<ushort> RecordInUseFlag => new(0x00041410u, VR.US);
    /// <summary>Offset of Referenced Lower-Level Directory Entity, UL, 1.</summary>
    public static Attribute<uint> OffsetOfReferencedLowerLevelDirectoryEntity => new(0x00041420u, VR.UL);
    /// <summary>Directory Record Type, CS, 1.</summary>
    public static Attribute<string> DirectoryRecordType => new(0x00041430u, VR.CS);
    /// <summary>Private Record UID, UI, 1.</summary>
    public static Attribute<Uid> PrivateRecordUID => new(0x00041432u, VR.UI);
    /// <summary>Referenced File ID, CS, 1-8.</summary>
    public static Attribute<string> ReferencedFileID => new(0x00041500u, VR.CS);
    /// <summary>MRDR Directory Record Offset, UL, 1, retired.</summary>
    public static Attribute<uint> MRDRDirectoryRecordOffset => new(0x00041504u, VR.UL);
    /// <summary>Referenced SOP Class UID in File, UI, 1.</summary>
    public static Attribute<Uid> ReferencedSOPClassUIDInFile => new(0x00041510u, VR.UI);
    /// <summary>Referenced SOP Instance UID in File, UI, 1.</summary>
    public static Attribute<Uid> ReferencedSOPInstanceUIDInFile => new(0x00041511u, VR.UI);
    /// <summary>Referenced Transfer Syntax UID in File, UI, 1.</summary>
    public static Attribute<Uid> ReferencedTransferSyntaxUIDInFile => new(0x00041512u, VR.UI);
    /// <summary>Referenced Related General SOP Class UID in File, UI, 1-n.</summary>
    public static Attribute<Uid> ReferencedRelatedGeneralSOPClassUIDInFile => new(0x0004151Au, VR.UI);
    /// <summary>Number of References, UL, 1, retired.</summary>
    public static Attribute<uint> NumberOfReferences => new(0x00041600u, VR.UL);
    /// <summary>Current Frame Functional Groups Sequence, SQ, 1.</summary>
    public static SequenceAttribute CurrentFrameFunctionalGroupsSequence => new(0x00060001u);
    /// <summary>Length to End, UL, 1, retired.</summary>
    public static Attribute<uint> LengthToEnd => new(0x00080001u, VR.UL);
    /// <summary>Specific Character Set, CS, 1-n.</summary>
    public static Attribute<string> SpecificCharacterSet => new(0x00080005u, VR.CS);
    /// <summary>Language Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute LanguageCodeSequence => new(0x00080006u);
    /// <summary>Image Type, CS, 2-n.</summary>
    public static Attribute<string> ImageType => new(0x00080008u, VR.CS);
    /// <summary>Recognition Code, SH, 1, retired.</summary>
    public static Attribute<string> RecognitionCode => new(0x00080010u, VR.SH);
    /// <summary>Instance Creation Date, DA, 1.</summary>
    public static Attribute<DateOnly> InstanceCreationDate => new(0x00080012u, VR.DA);
    /// <summary>Instance Creation Time, TM, 1.</summary>
    public static Attribute<TimeOnly> InstanceCreationTime => new(0x00080013u, VR.TM);
    /// <summary>Instance Creator UID, UI, 1.</summary>
    public static Attribute<Uid> InstanceCreatorUID => new(0x00080014u, VR.UI);
    /// <summary>Instance Coercion DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> InstanceCoercionDateTime => new(0x00080015u, VR.DT);
    /// <summary>SOP Class UID, UI, 1.</summary>
    public static Attribute<Uid> SOPClassUID => new(0x00080016u, VR.UI);
    /// <summary>Acquisition UID, UI, 1.</summary>
    public static Attribute<Uid> AcquisitionUID => new(0x00080017u, VR.UI);
    /// <summary>SOP Instance UID, UI, 1.</summary>
    public static Attribute<Uid> SOPInstanceUID => new(0x00080018u, VR.UI);
    /// <summary>Pyramid UID, UI, 1.</summary>
    public static Attribute<Uid> PyramidUID => new(0x00080019u, VR.UI);
    /// <summary>Related General SOP Class UID, UI, 1-n.</summary>
    public static Attribute<Uid> RelatedGeneralSOPClassUID => new(0x0008001Au, VR.UI);
    /// <summary>Original Specialized SOP Class UID, UI, 1.</summary>
    public static Attribute<Uid> OriginalSpecializedSOPClassUID => new(0x0008001Bu, VR.UI);
    /// <summary>Synthetic Data, CS, 1.</summary>
    public static Attribute<string> SyntheticData => new(0x0008001Cu, VR.CS);
    /// <summary>Sensitive Content Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SensitiveContentCodeSequence => new(0x0008001Du);
    /// <summary>Study Date, DA, 1.</summary>
    public static Attribute<DateOnly> StudyDate => new(0x00080020u, VR.DA);
    /// <summary>Series Date, DA, 1.</summary>
    public static Attribute<DateOnly> SeriesDate => new(0x00080021u, VR.DA);
    /// <summary>Acquisition Date, DA, 1.</summary>
    public static Attribute<DateOnly> AcquisitionDate => new(0x00080022u, VR.DA);
    /// <summary>Content Date, DA, 1.</summary>
    public static Attribute<DateOnly> ContentDate => new(0x00080023u, VR.DA);
    /// <summary>Overlay Date, DA, 1, retired.</summary>
    public static Attribute<DateOnly> OverlayDate => new(0x00080024u, VR.DA);
    /// <summary>Curve Date, DA, 1, retired.</summary>
    public static Attribute<DateOnly> CurveDate => new(0x00080025u, VR.DA);
    /// <summary>Acquisition DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> AcquisitionDateTime => new(0x0008002Au, VR.DT);
    /// <summary>Study Time, TM, 1.</summary>
    public static Attribute<TimeOnly> StudyTime => new(0x00080030u, VR.TM);
    /// <summary>Series Time, TM, 1.</summary>
    public static Attribute<TimeOnly> SeriesTime => new(0x00080031u, VR.TM);
    /// <summary>Acquisition Time, TM, 1.</summary>
    public static Attribute<TimeOnly> AcquisitionTime => new(0x00080032u, VR.TM);
    /// <summary>Content Time, TM, 1.</summary>
    public static Attribute<TimeOnly> ContentTime => new(0x00080033u, VR.TM);
    /// <summary>Overlay Time, TM, 1, retired.</summary>
    public static Attribute<TimeOnly> OverlayTime => new(0x00080034u, VR.TM);
    /// <summary>Curve Time, TM, 1, retired.</summary>
    public static Attribute<TimeOnly> CurveTime => new(0x00080035u, VR.TM);
    /// <summary>Data Set Type, US, 1, retired.</summary>
    public static Attribute<ushort> DataSetType => new(0x00080040u, VR.US);
    /// <summary>Data Set Subtype, LO, 1, retired.</summary>
    public static Attribute<string> DataSetSubtype => new(0x00080041u, VR.LO);
    /// <summary>Nuclear Medicine Series Type, CS, 1, retired.</summary>
    public static Attribute<string> NuclearMedicineSeriesType => new(0x00080042u, VR.CS);
    /// <summary>Accession Number, SH, 1.</summary>
    public static Attribute<string> AccessionNumber => new(0x00080050u, VR.SH);
    /// <summary>Issuer of Accession Number Sequence, SQ, 1.</summary>
    public static SequenceAttribute IssuerOfAccessionNumberSequence => new(0x00080051u);
    /// <summary>Query/Retrieve Level, CS, 1.</summary>
    public static Attribute<string> QueryRetrieveLevel => new(0x00080052u, VR.CS);
    /// <summary>Query/Retrieve View, CS, 1.</summary>
    public static Attribute<string> QueryRetrieveView => new(0x00080053u, VR.CS);
    /// <summary>Retrieve AE Title, AE, 1-n.</summary>
    public static Attribute<string> RetrieveAETitle => new(0x00080054u, VR.AE);
    /// <summary>Station AE Title, AE, 1.</summary>
    public static Attribute<string> StationAETitle => new(0x00080055u, VR.AE);
    /// <summary>Instance Availability, CS, 1.</summary>
    public static Attribute<string> InstanceAvailability => new(0x00080056u, VR.CS);
    /// <summary>Failed SOP Instance UID List, UI, 1-n.</summary>
    public static Attribute<Uid> FailedSOPInstanceUIDList => new(0x00080058u, VR.UI);
    /// <summary>Modality, CS, 1.</summary>
    public static Attribute<string> Modality => new(0x00080060u, VR.CS);
    /// <summary>Modalities in Study, CS, 1-n.</summary>
    public static Attribute<string> ModalitiesInStudy => new(0x00080061u, VR.CS);
    /// <summary>SOP Classes in Study, UI, 1-n.</summary>
    public static Attribute<Uid> SOPClassesInStudy => new(0x00080062u, VR.UI);
    /// <summary>Anatomic Regions in Study Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute AnatomicRegionsInStudyCodeSequence => new(0x00080063u);
    /// <summary>Conversion Type, CS, 1.</summary>
    public static Attribute<string> ConversionType => new(0x00080064u, VR.CS);
    /// <summary>Presentation Intent Type, CS, 1.</summary>
    public static Attribute<string> PresentationIntentType => new(0x00080068u, VR.CS);
    /// <summary>Manufacturer, LO, 1.</summary>
    public static Attribute<string> Manufacturer => new(0x00080070u, VR.LO);
    /// <summary>Institution Name, LO, 1.</summary>
    public static Attribute<string> InstitutionName => new(0x00080080u, VR.LO);
    /// <summary>Institution Address, ST, 1.</summary>
    public static Attribute<string> InstitutionAddress => new(0x00080081u, VR.ST);
    /// <summary>Institution Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute InstitutionCodeSequence => new(0x00080082u);
    /// <summary>Referring Physician's Name, PN, 1.</summary>
    public static Attribute<PersonName> ReferringPhysicianName => new(0x00080090u, VR.PN);
    /// <summary>Referring Physician's Address, ST, 1.</summary>
    public static Attribute<string> ReferringPhysicianAddress => new(0x00080092u, VR.ST);
    /// <summary>Referring Physician's Telephone Numbers, SH, 1-n.</summary>
    public static Attribute<string> ReferringPhysicianTelephoneNumbers => new(0x00080094u, VR.SH);
    /// <summary>Referring Physician Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferringPhysicianIdentificationSequence => new(0x00080096u);
    /// <summary>Consulting Physician's Name, PN, 1-n.</summary>
    public static Attribute<PersonName> ConsultingPhysicianName => new(0x0008009Cu, VR.PN);
    /// <summary>Consulting Physician Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute ConsultingPhysicianIdentificationSequence => new(0x0008009Du);
    /// <summary>Code Value, SH, 1.</summary>
    public static Attribute<string> CodeValue => new(0x00080100u, VR.SH);
    /// <summary>Extended Code Value, LO, 1.</summary>
    public static Attribute<string> ExtendedCodeValue => new(0x00080101u, VR.LO);
    /// <summary>Coding Scheme Designator, SH, 1.</summary>
    public static Attribute<string> CodingSchemeDesignator => new(0x00080102u, VR.SH);
    /// <summary>Coding Scheme Version, SH, 1.</summary>
    public static Attribute<string> CodingSchemeVersion => new(0x00080103u, VR.SH);
    /// <summary>Code Meaning, LO, 1.</summary>
    public static Attribute<string> CodeMeaning => new(0x00080104u, VR.LO);
    /// <summary>Mapping Resource, CS, 1.</summary>
    public static Attribute<string> MappingResource => new(0x00080105u, VR.CS);
    /// <summary>Context Group Version, DT, 1.</summary>
    public static Attribute<DicomDateTime> ContextGroupVersion => new(0x00080106u, VR.DT);
    /// <summary>Context Group Local Version, DT, 1.</summary>
    public static Attribute<DicomDateTime> ContextGroupLocalVersion => new(0x00080107u, VR.DT);
    /// <summary>Extended Code Meaning, LT, 1.</summary>
    public static Attribute<string> ExtendedCodeMeaning => new(0x00080108u, VR.LT);
    /// <summary>Coding Scheme Resources Sequence, SQ, 1.</summary>
    public static SequenceAttribute CodingSchemeResourcesSequence => new(0x00080109u);
    /// <summary>Coding Scheme URL Type, CS, 1.</summary>
    public static Attribute<string> CodingSchemeURLType => new(0x0008010Au, VR.CS);
    /// <summary>Context Group Extension Flag, CS, 1.</summary>
    public static Attribute<string> ContextGroupExtensionFlag => new(0x0008010Bu, VR.CS);
    /// <summary>Coding Scheme UID, UI, 1.</summary>
    public static Attribute<Uid> CodingSchemeUID => new(0x0008010Cu, VR.UI);
    /// <summary>Context Group Extension Creator UID, UI, 1.</summary>
    public static Attribute<Uid> ContextGroupExtensionCreatorUID => new(0x0008010Du, VR.UI);
    /// <summary>Coding Scheme URL, UR, 1.</summary>
    public static Attribute<string> CodingSchemeURL => new(0x0008010Eu, VR.UR);
    /// <summary>Context Identifier, CS, 1.</summary>
    public static Attribute<string> ContextIdentifier => new(0x0008010Fu, VR.CS);
    /// <summary>Coding Scheme Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute CodingSchemeIdentificationSequence => new(0x00080110u);
    /// <summary>Coding Scheme Registry, LO, 1.</summary>
    public static Attribute<string> CodingSchemeRegistry => new(0x00080112u, VR.LO);
    /// <summary>Coding Scheme External ID, ST, 1.</summary>
    public static Attribute<string> CodingSchemeExternalID => new(0x00080114u, VR.ST);
    /// <summary>Coding Scheme Name, ST, 1.</summary>
    public static Attribute<string> CodingSchemeName => new(0x00080115u, VR.ST);
    /// <summary>Coding Scheme Responsible Organization, ST, 1.</summary>
    public static Attribute<string> CodingSchemeResponsibleOrganization => new(0x00080116u, VR.ST);
    /// <summary>Context UID, UI, 1.</summary>
    public static Attribute<Uid> ContextUID => new(0x00080117u, VR.UI);
    /// <summary>Mapping Resource UID, UI, 1.</summary>
    public static Attribute<Uid> MappingResourceUID => new(0x00080118u, VR.UI);
    /// <summary>Long Code Value, UC, 1.</summary>
    public static Attribute<string> LongCodeValue => new(0x00080119u, VR.UC);
    /// <summary>URN Code Value, UR, 1.</summary>
    public static Attribute<string> URNCodeValue => new(0x00080120u, VR.UR);
    /// <summary>Equivalent Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute EquivalentCodeSequence => new(0x00080121u);
    /// <summary>Mapping Resource Name, LO, 1.</summary>
    public static Attribute<string> MappingResourceName => new(0x00080122u, VR.LO);
    /// <summary>Context Group Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute ContextGroupIdentificationSequence => new(0x00080123u);
    /// <summary>Mapping Resource Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute MappingResourceIdentificationSequence => new(0x00080124u);
    /// <summary>Timezone Offset From UTC, SH, 1.</summary>
    public static Attribute<string> TimezoneOffsetFromUTC => new(0x00080201u, VR.SH);
    /// <summary>Responsible Group Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ResponsibleGroupCodeSequence => new(0x00080220u);
    /// <summary>Equipment Modality, CS, 1.</summary>
    public static Attribute<string> EquipmentModality => new(0x00080221u, VR.CS);
    /// <summary>Manufacturer's Related Model Group, LO, 1.</summary>
    public static Attribute<string> ManufacturerRelatedModelGroup => new(0x00080222u, VR.LO);
    /// <summary>Private Data Element Characteristics Sequence, SQ, 1.</summary>
    public static SequenceAttribute PrivateDataElementCharacteristicsSequence => new(0x00080300u);
    /// <summary>Private Group Reference, US, 1.</summary>
    public static Attribute<ushort> PrivateGroupReference => new(0x00080301u, VR.US);
    /// <summary>Private Creator Reference, LO, 1.</summary>
    public static Attribute<string> PrivateCreatorReference => new(0x00080302u, VR.LO);
    /// <summary>Block Identifying Information Status, CS, 1.</summary>
    public static Attribute<string> BlockIdentifyingInformationStatus => new(0x00080303u, VR.CS);
    /// <summary>Nonidentifying Private Elements, US, 1-n.</summary>
    public static Attribute<ushort> NonidentifyingPrivateElements => new(0x00080304u, VR.US);
    /// <summary>Deidentification Action Sequence, SQ, 1.</summary>
    public static SequenceAttribute DeidentificationActionSequence => new(0x00080305u);
    /// <summary>Identifying Private Elements, US, 1-n.</summary>
    public static Attribute<ushort> IdentifyingPrivateElements => new(0x00080306u, VR.US);
    /// <summary>Deidentification Action, CS, 1.</summary>
    public static Attribute<string> DeidentificationAction => new(0x00080307u, VR.CS);
    /// <summary>Private Data Element, US, 1.</summary>
    public static Attribute<ushort> PrivateDataElement => new(0x00080308u, VR.US);
    /// <summary>Private Data Element Value Multiplicity, UL, 1-3.</summary>
    public static Attribute<uint> PrivateDataElementValueMultiplicity => new(0x00080309u, VR.UL);
    /// <summary>Private Data Element Value Representation, CS, 1.</summary>
    public static Attribute<string> PrivateDataElementValueRepresentation => new(0x0008030Au, VR.CS);
    /// <summary>Private Data Element Number of Items, UL, 1-2.</summary>
    public static Attribute<uint> PrivateDataElementNumberOfItems => new(0x0008030Bu, VR.UL);
    /// <summary>Private Data Element Name, UC, 1.</summary>
    public static Attribute<string> PrivateDataElementName => new(0x0008030Cu, VR.UC);
    /// <summary>Private Data Element Keyword, UC, 1.</summary>
    public static Attribute<string> PrivateDataElementKeyword => new(0x0008030Du, VR.UC);
    /// <summary>Private Data Element Description, UT, 1.</summary>
    public static Attribute<string> PrivateDataElementDescription => new(0x0008030Eu, VR.UT);
    /// <summary>Private Data Element Encoding, UT, 1.</summary>
    public static Attribute<string> PrivateDataElementEncoding => new(0x0008030Fu, VR.UT);
    /// <summary>Private Data Element Definition Sequence, SQ, 1.</summary>
    public static SequenceAttribute PrivateDataElementDefinitionSequence => new(0x00080310u);
    /// <summary>Scope of Inventory Sequence, SQ, 1.</summary>
    public static SequenceAttribute ScopeOfInventorySequence => new(0x00080400u);
    /// <summary>Inventory Purpose, LT, 1.</summary>
    public static Attribute<string> InventoryPurpose => new(0x00080401u, VR.LT);
    /// <summary>Inventory Instance Description, LT, 1.</summary>
    public static Attribute<string> InventoryInstanceDescription => new(0x00080402u, VR.LT);
    /// <summary>Inventory Level, CS, 1.</summary>
    public static Attribute<string> InventoryLevel => new(0x00080403u, VR.CS);
    /// <summary>Item Inventory DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> ItemInventoryDateTime => new(0x00080404u, VR.DT);
    /// <summary>Removed from Operational Use, CS, 1.</summary>
    public static Attribute<string> RemovedFromOperationalUse => new(0x00080405u, VR.CS);
    /// <summary>Reason for Removal Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReasonForRemovalCodeSequence => new(0x00080406u);
    /// <summary>Stored Instance Base URI, UR, 1.</summary>
    public static Attribute<string> StoredInstanceBaseURI => new(0x00080407u, VR.UR);
    /// <summary>Folder Access URI, UR, 1.</summary>
    public static Attribute<string> FolderAccessURI => new(0x00080408u, VR.UR);
    /// <summary>File Access URI, UR, 1.</summary>
    public static Attribute<string> FileAccessURI => new(0x00080409u, VR.UR);
    /// <summary>Container File Type, CS, 1.</summary>
    public static Attribute<string> ContainerFileType => new(0x0008040Au, VR.CS);
    /// <summary>Filename in Container, UR, 1.</summary>
    public static Attribute<string> FilenameInContainer => new(0x0008040Bu, VR.UR);
    /// <summary>File Offset in Container, UV, 1.</summary>
    public static Attribute<ulong> FileOffsetInContainer => new(0x0008040Cu, VR.UV);
    /// <summary>File Length in Container, UV, 1.</summary>
    public static Attribute<ulong> FileLengthInContainer => new(0x0008040Du, VR.UV);
    /// <summary>Stored Instance Transfer Syntax UID, UI, 1.</summary>
    public static Attribute<Uid> StoredInstanceTransferSyntaxUID => new(0x0008040Eu, VR.UI);
    /// <summary>Extended Matching Mechanisms, CS, 1-n.</summary>
    public static Attribute<string> ExtendedMatchingMechanisms => new(0x0008040Fu, VR.CS);
    /// <summary>Range Matching Sequence, SQ, 1.</summary>
    public static SequenceAttribute RangeMatchingSequence => new(0x00080410u);
    /// <summary>List of UID Matching Sequence, SQ, 1.</summary>
    public static SequenceAttribute ListOfUIDMatchingSequence => new(0x00080411u);
    /// <summary>Empty Value Matching Sequence, SQ, 1.</summary>
    public static SequenceAttribute EmptyValueMatchingSequence => new(0x00080412u);
    /// <summary>General Matching Sequence, SQ, 1.</summary>
    public static SequenceAttribute GeneralMatchingSequence => new(0x00080413u);
    /// <summary>Requested Status Interval, US, 1.</summary>
    public static Attribute<ushort> RequestedStatusInterval => new(0x00080414u, VR.US);
    /// <summary>Retain Instances, CS, 1.</summary>
    public static Attribute<string> RetainInstances => new(0x00080415u, VR.CS);
    /// <summary>Expiration DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> ExpirationDateTime => new(0x00080416u, VR.DT);
    /// <summary>Transaction Status, CS, 1.</summary>
    public static Attribute<string> TransactionStatus => new(0x00080417u, VR.CS);
    /// <summary>Transaction Status Comment, LT, 1.</summary>
    public static Attribute<string> TransactionStatusComment => new(0x00080418u, VR.LT);
    /// <summary>File Set Access Sequence, SQ, 1.</summary>
    public static SequenceAttribute FileSetAccessSequence => new(0x00080419u);
    /// <summary>File Access Sequence, SQ, 1.</summary>
    public static SequenceAttribute FileAccessSequence => new(0x0008041Au);
    /// <summary>Record Key, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> RecordKey => new(0x0008041Bu, VR.OB);
    /// <summary>Prior Record Key, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> PriorRecordKey => new(0x0008041Cu, VR.OB);
    /// <summary>Metadata Sequence, SQ, 1.</summary>
    public static SequenceAttribute MetadataSequence => new(0x0008041Du);
    /// <summary>Updated Metadata Sequence, SQ, 1.</summary>
    public static SequenceAttribute UpdatedMetadataSequence => new(0x0008041Eu);
    /// <summary>Study Update DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> StudyUpdateDateTime => new(0x0008041Fu, VR.DT);
    /// <summary>Inventory Access End Points Sequence, SQ, 1.</summary>
    public static SequenceAttribute InventoryAccessEndPointsSequence => new(0x00080420u);
    /// <summary>Study Access End Points Sequence, SQ, 1.</summary>
    public static SequenceAttribute StudyAccessEndPointsSequence => new(0x00080421u);
    /// <summary>Incorporated Inventory Instance Sequence, SQ, 1.</summary>
    public static SequenceAttribute IncorporatedInventoryInstanceSequence => new(0x00080422u);
    /// <summary>Inventoried Studies Sequence, SQ, 1.</summary>
    public static SequenceAttribute InventoriedStudiesSequence => new(0x00080423u);
    /// <summary>Inventoried Series Sequence, SQ, 1.</summary>
    public static SequenceAttribute InventoriedSeriesSequence => new(0x00080424u);
    /// <summary>Inventoried Instances Sequence, SQ, 1.</summary>
    public static SequenceAttribute InventoriedInstancesSequence => new(0x00080425u);
    /// <summary>Inventory Completion Status, CS, 1.</summary>
    public static Attribute<string> InventoryCompletionStatus => new(0x00080426u, VR.CS);
    /// <summary>Number of Study Records in Instance, UL, 1.</summary>
    public static Attribute<uint> NumberOfStudyRecordsInInstance => new(0x00080427u, VR.UL);
    /// <summary>Total Number of Study Records, UV, 1.</summary>
    public static Attribute<ulong> TotalNumberOfStudyRecords => new(0x00080428u, VR.UV);
    /// <summary>Maximum Number of Records, UV, 1.</summary>
    public static Attribute<ulong> MaximumNumberOfRecords => new(0x00080429u, VR.UV);
    /// <summary>Network ID, AE, 1, retired.</summary>
    public static Attribute<string> NetworkID => new(0x00081000u, VR.AE);
    /// <summary>Station Name, SH, 1.</summary>
    public static Attribute<string> StationName => new(0x00081010u, VR.SH);
    /// <summary>Study Description, LO, 1.</summary>
    public static Attribute<string> StudyDescription => new(0x00081030u, VR.LO);
    /// <summary>Procedure Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ProcedureCodeSequence => new(0x00081032u);
    /// <summary>Series Description, LO, 1.</summary>
    public static Attribute<string> SeriesDescription => new(0x0008103Eu, VR.LO);
    /// <summary>Series Description Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SeriesDescriptionCodeSequence => new(0x0008103Fu);
    /// <summary>Institutional Department Name, LO, 1.</summary>
    public static Attribute<string> InstitutionalDepartmentName => new(0x00081040u, VR.LO);
    /// <summary>Institutional Department Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute InstitutionalDepartmentTypeCodeSequence => new(0x00081041u);
    /// <summary>Physician(s) of Record, PN, 1-n.</summary>
    public static Attribute<PersonName> PhysiciansOfRecord => new(0x00081048u, VR.PN);
    /// <summary>Physician(s) of Record Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute PhysiciansOfRecordIdentificationSequence => new(0x00081049u);
    /// <summary>Performing Physician's Name, PN, 1-n.</summary>
    public static Attribute<PersonName> PerformingPhysicianName => new(0x00081050u, VR.PN);
    /// <summary>Performing Physician Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute PerformingPhysicianIdentificationSequence => new(0x00081052u);
    /// <summary>Name of Physician(s) Reading Study, PN, 1-n.</summary>
    public static Attribute<PersonName> NameOfPhysiciansReadingStudy => new(0x00081060u, VR.PN);
    /// <summary>Physician(s) Reading Study Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute PhysiciansReadingStudyIdentificationSequence => new(0x00081062u);
    /// <summary>Operators' Name, PN, 1-n.</summary>
    public static Attribute<PersonName> OperatorsName => new(0x00081070u, VR.PN);
    /// <summary>Operator Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute OperatorIdentificationSequence => new(0x00081072u);
    /// <summary>Admitting Diagnoses Description, LO, 1-n.</summary>
    public static Attribute<string> AdmittingDiagnosesDescription => new(0x00081080u, VR.LO);
    /// <summary>Admitting Diagnoses Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute AdmittingDiagnosesCodeSequence => new(0x00081084u);
    /// <summary>Pyramid Description, LO, 1.</summary>
    public static Attribute<string> PyramidDescription => new(0x00081088u, VR.LO);
    /// <summary>Manufacturer's Model Name, LO, 1.</summary>
    public static Attribute<string> ManufacturerModelName => new(0x00081090u, VR.LO);
    /// <summary>Referenced Results Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute ReferencedResultsSequence => new(0x00081100u);
    /// <summary>Referenced Study Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedStudySequence => new(0x00081110u);
    /// <summary>Referenced Performed Procedure Step Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedPerformedProcedureStepSequence => new(0x00081111u);
    /// <summary>Referenced Instances by SOP Class Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedInstancesBySOPClassSequence => new(0x00081112u);
    /// <summary>Referenced Series Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedSeriesSequence => new(0x00081115u);
    /// <summary>Referenced Patient Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedPatientSequence => new(0x00081120u);
    /// <summary>Referenced Visit Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedVisitSequence => new(0x00081125u);
    /// <summary>Referenced Overlay Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute ReferencedOverlaySequence => new(0x00081130u);
    /// <summary>Referenced Stereometric Instance Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedStereometricInstanceSequence => new(0x00081134u);
    /// <summary>Referenced Waveform Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedWaveformSequence => new(0x0008113Au);
    /// <summary>Referenced Image Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedImageSequence => new(0x00081140u);
    /// <summary>Referenced Curve Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute ReferencedCurveSequence => new(0x00081145u);
    /// <summary>Referenced Instance Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedInstanceSequence => new(0x0008114Au);
    /// <summary>Referenced Real World Value Mapping Instance Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedRealWorldValueMappingInstanceSequence => new(0x0008114Bu);
    /// <summary>Referenced Segmentation Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedSegmentationSequence => new(0x0008114Cu);
    /// <summary>Referenced Surface Segmentation Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedSurfaceSegmentationSequence => new(0x0008114Du);
    /// <summary>Referenced SOP Class UID, UI, 1.</summary>
    public static Attribute<Uid> ReferencedSOPClassUID => new(0x00081150u, VR.UI);
    /// <summary>Referenced SOP Instance UID, UI, 1.</summary>
    public static Attribute<Uid> ReferencedSOPInstanceUID => new(0x00081155u, VR.UI);
    /// <summary>Definition Source Sequence, SQ, 1.</summary>
    public static SequenceAttribute DefinitionSourceSequence => new(0x00081156u);
    /// <summary>SOP Classes Supported, UI, 1-n.</summary>
    public static Attribute<Uid> SOPClassesSupported => new(0x0008115Au, VR.UI);
    /// <summary>Referenced Frame Number, IS, 1-n.</summary>
    public static Attribute<int> ReferencedFrameNumber => new(0x00081160u, VR.IS);
    /// <summary>Simple Frame List, UL, 1-n.</summary>
    public static Attribute<uint> SimpleFrameList => new(0x00081161u, VR.UL);
    /// <summary>Calculated Frame List, UL, 3-3n.</summary>
    public static Attribute<uint> CalculatedFrameList => new(0x00081162u, VR.UL);
    /// <summary>Time Range, FD, 2.</summary>
    public static Attribute<double> TimeRange => new(0x00081163u, VR.FD);
    /// <summary>Frame Extraction Sequence, SQ, 1.</summary>
    public static SequenceAttribute FrameExtractionSequence => new(0x00081164u);
    /// <summary>Multi-frame Source SOP Instance UID, UI, 1.</summary>
    public static Attribute<Uid> MultiFrameSourceSOPInstanceUID => new(0x00081167u, VR.UI);
    /// <summary>Retrieve URL, UR, 1.</summary>
    public static Attribute<string> RetrieveURL => new(0x00081190u, VR.UR);
    /// <summary>Transaction UID, UI, 1.</summary>
    public static Attribute<Uid> TransactionUID => new(0x00081195u, VR.UI);
    /// <summary>Warning Reason, US, 1.</summary>
    public static Attribute<ushort> WarningReason => new(0x00081196u, VR.US);
    /// <summary>Failure Reason, US, 1.</summary>
    public static Attribute<ushort> FailureReason => new(0x00081197u, VR.US);
    /// <summary>Failed SOP Sequence, SQ, 1.</summary>
    public static SequenceAttribute FailedSOPSequence => new(0x00081198u);
    /// <summary>Referenced SOP Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedSOPSequence => new(0x00081199u);
    /// <summary>Other Failures Sequence, SQ, 1.</summary>
    public static SequenceAttribute OtherFailuresSequence => new(0x0008119Au);
    /// <summary>Failed Study Sequence, SQ, 1.</summary>
    public static SequenceAttribute FailedStudySequence => new(0x0008119Bu);
    /// <summary>Studies Containing Other Referenced Instances Sequence, SQ, 1.</summary>
    public static SequenceAttribute StudiesContainingOtherReferencedInstancesSequence => new(0x00081200u);
    /// <summary>Related Series Sequence, SQ, 1.</summary>
    public static SequenceAttribute RelatedSeriesSequence => new(0x00081250u);
    /// <summary>Principal Diagnosis Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PrincipalDiagnosisCodeSequence => new(0x00081301u);
    /// <summary>Primary Diagnosis Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PrimaryDiagnosisCodeSequence => new(0x00081302u);
    /// <summary>Secondary Diagnoses Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SecondaryDiagnosesCodeSequence => new(0x00081303u);
    /// <summary>Histological Diagnoses Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute HistologicalDiagnosesCodeSequence => new(0x00081304u);
    /// <summary>Lossy Image Compression (Retired), CS, 1, retired.</summary>
    public static Attribute<string> LossyImageCompressionRetired => new(0x00082110u, VR.CS);
    /// <summary>Derivation Description, ST, 1.</summary>
    public static Attribute<string> DerivationDescription => new(0x00082111u, VR.ST);
    /// <summary>Source Image Sequence, SQ, 1.</summary>
    public static SequenceAttribute SourceImageSequence => new(0x00082112u);
    /// <summary>Stage Name, SH, 1.</summary>
    public static Attribute<string> StageName => new(0x00082120u, VR.SH);
    /// <summary>Stage Number, IS, 1.</summary>
    public static Attribute<int> StageNumber => new(0x00082122u, VR.IS);
    /// <summary>Number of Stages, IS, 1.</summary>
    public static Attribute<int> NumberOfStages => new(0x00082124u, VR.IS);
    /// <summary>View Name, SH, 1.</summary>
    public static Attribute<string> ViewName => new(0x00082127u, VR.SH);
    /// <summary>View Number, IS, 1.</summary>
    public static Attribute<int> ViewNumber => new(0x00082128u, VR.IS);
    /// <summary>Number of Event Timers, IS, 1.</summary>
    public static Attribute<int> NumberOfEventTimers => new(0x00082129u, VR.IS);
    /// <summary>Number of Views in Stage, IS, 1.</summary>
    public static Attribute<int> NumberOfViewsInStage => new(0x0008212Au, VR.IS);
    /// <summary>Event Elapsed Time(s), DS, 1-n.</summary>
    public static Attribute<double> EventElapsedTimes => new(0x00082130u, VR.DS);
    /// <summary>Event Timer Name(s), LO, 1-n.</summary>
    public static Attribute<string> EventTimerNames => new(0x00082132u, VR.LO);
    /// <summary>Event Timer Sequence, SQ, 1.</summary>
    public static SequenceAttribute EventTimerSequence => new(0x00082133u);
    /// <summary>Event Time Offset, FD, 1.</summary>
    public static Attribute<double> EventTimeOffset => new(0x00082134u, VR.FD);
    /// <summary>Event Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute EventCodeSequence => new(0x00082135u);
    /// <summary>Start Trim, IS, 1.</summary>
    public static Attribute<int> StartTrim => new(0x00082142u, VR.IS);
    /// <summary>Stop Trim, IS, 1.</summary>
    public static Attribute<int> StopTrim => new(0x00082143u, VR.IS);
    /// <summary>Recommended Display Frame Rate, IS, 1.</summary>
    public static Attribute<int> RecommendedDisplayFrameRate => new(0x00082144u, VR.IS);
    /// <summary>Transducer Position, CS, 1, retired.</summary>
    public static Attribute<string> TransducerPosition => new(0x00082200u, VR.CS);
    /// <summary>Transducer Orientation, CS, 1, retired.</summary>
    public static Attribute<string> TransducerOrientation => new(0x00082204u, VR.CS);
    /// <summary>Anatomic Structure, CS, 1, retired.</summary>
    public static Attribute<string> AnatomicStructure => new(0x00082208u, VR.CS);
    /// <summary>Anatomic Region Sequence, SQ, 1.</summary>
    public static SequenceAttribute AnatomicRegionSequence => new(0x00082218u);
    /// <summary>Anatomic Region Modifier Sequence, SQ, 1.</summary>
    public static SequenceAttribute AnatomicRegionModifierSequence => new(0x00082220u);
    /// <summary>Primary Anatomic Structure Sequence, SQ, 1.</summary>
    public static SequenceAttribute PrimaryAnatomicStructureSequence => new(0x00082228u);
    /// <summary>Anatomic Structure, Space or Region Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute AnatomicStructureSpaceOrRegionSequence => new(0x00082229u);
    /// <summary>Primary Anatomic Structure Modifier Sequence, SQ, 1.</summary>
    public static SequenceAttribute PrimaryAnatomicStructureModifierSequence => new(0x00082230u);
    /// <summary>Transducer Position Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute TransducerPositionSequence => new(0x00082240u);
    /// <summary>Transducer Position Modifier Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute TransducerPositionModifierSequence => new(0x00082242u);
    /// <summary>Transducer Orientation Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute TransducerOrientationSequence => new(0x00082244u);
    /// <summary>Transducer Orientation Modifier Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute TransducerOrientationModifierSequence => new(0x00082246u);
    /// <summary>Anatomic Structure Space Or Region Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute AnatomicStructureSpaceOrRegionCodeSequenceTrial => new(0x00082251u);
    /// <summary>Anatomic Portal Of Entrance Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute AnatomicPortalOfEntranceCodeSequenceTrial => new(0x00082253u);
    /// <summary>Anatomic Approach Direction Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute AnatomicApproachDirectionCodeSequenceTrial => new(0x00082255u);
    /// <summary>Anatomic Perspective Description (Trial), ST, 1, retired.</summary>
    public static Attribute<string> AnatomicPerspectiveDescriptionTrial => new(0x00082256u, VR.ST);
    /// <summary>Anatomic Perspective Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute AnatomicPerspectiveCodeSequenceTrial => new(0x00082257u);
    /// <summary>Anatomic Location Of Examining Instrument Description (Trial), ST, 1, retired.</summary>
    public static Attribute<string> AnatomicLocationOfExaminingInstrumentDescriptionTrial => new(0x00082258u, VR.ST);
    /// <summary>Anatomic Location Of Examining Instrument Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute AnatomicLocationOfExaminingInstrumentCodeSequenceTrial => new(0x00082259u);
    /// <summary>Anatomic Structure Space Or Region Modifier Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute AnatomicStructureSpaceOrRegionModifierCodeSequenceTrial => new(0x0008225Au);
    /// <summary>On Axis Background Anatomic Structure Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute OnAxisBackgroundAnatomicStructureCodeSequenceTrial => new(0x0008225Cu);
    /// <summary>Alternate Representation Sequence, SQ, 1.</summary>
    public static SequenceAttribute AlternateRepresentationSequence => new(0x00083001u);
    /// <summary>Available Transfer Syntax UID, UI, 1-n.</summary>
    public static Attribute<Uid> AvailableTransferSyntaxUID => new(0x00083002u, VR.UI);
    /// <summary>Irradiation Event UID, UI, 1-n.</summary>
    public static Attribute<Uid> IrradiationEventUID => new(0x00083010u, VR.UI);
    /// <summary>Source Irradiation Event Sequence, SQ, 1.</summary>
    public static SequenceAttribute SourceIrradiationEventSequence => new(0x00083011u);
    /// <summary>Radiopharmaceutical Administration Event UID, UI, 1.</summary>
    public static Attribute<Uid> RadiopharmaceuticalAdministrationEventUID => new(0x00083012u, VR.UI);
    /// <summary>Identifying Comments, LT, 1, retired.</summary>
    public static Attribute<string> IdentifyingComments => new(0x00084000u, VR.LT);
    /// <summary>Frame Type, CS, 4-5.</summary>
    public static Attribute<string> FrameType => new(0x00089007u, VR.CS);
    /// <summary>Referenced Image Evidence Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedImageEvidenceSequence => new(0x00089092u);
    /// <summary>Referenced Raw Data Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedRawDataSequence => new(0x00089121u);
    /// <summary>Creator-Version UID, UI, 1.</summary>
    public static Attribute<Uid> CreatorVersionUID => new(0x00089123u, VR.UI);
    /// <summary>Derivation Image Sequence, SQ, 1.</summary>
    public static SequenceAttribute DerivationImageSequence => new(0x00089124u);
    /// <summary>Source Image Evidence Sequence, SQ, 1.</summary>
    public static SequenceAttribute SourceImageEvidenceSequence => new(0x00089154u);
    /// <summary>Pixel Presentation, CS, 1.</summary>
    public static Attribute<string> PixelPresentation => new(0x00089205u, VR.CS);
    /// <summary>Volumetric Properties, CS, 1.</summary>
    public static Attribute<string> VolumetricProperties => new(0x00089206u, VR.CS);
    /// <summary>Volume Based Calculation Technique, CS, 1.</summary>
    public static Attribute<string> VolumeBasedCalculationTechnique => new(0x00089207u, VR.CS);
    /// <summary>Complex Image Component, CS, 1.</summary>
    public static Attribute<string> ComplexImageComponent => new(0x00089208u, VR.CS);
    /// <summary>Acquisition Contrast, CS, 1.</summary>
    public static Attribute<string> AcquisitionContrast => new(0x00089209u, VR.CS);
    /// <summary>Derivation Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute DerivationCodeSequence => new(0x00089215u);
    /// <summary>Referenced Presentation State Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedPresentationStateSequence => new(0x00089237u);
    /// <summary>Referenced Other Plane Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedOtherPlaneSequence => new(0x00089410u);
    /// <summary>Frame Display Sequence, SQ, 1.</summary>
    public static SequenceAttribute FrameDisplaySequence => new(0x00089458u);
    /// <summary>Recommended Display Frame Rate in Float, FL, 1.</summary>
    public static Attribute<float> RecommendedDisplayFrameRateInFloat => new(0x00089459u, VR.FL);
    /// <summary>Skip Frame Range Flag, CS, 1.</summary>
    public static Attribute<string> SkipFrameRangeFlag => new(0x00089460u, VR.CS);
    /// <summary>Patient's Name, PN, 1.</summary>
    public static Attribute<PersonName> PatientName => new(0x00100010u, VR.PN);
    /// <summary>Person Names to Use Sequence, SQ, 1.</summary>
    public static SequenceAttribute PersonNamesToUseSequence => new(0x00100011u);
    /// <summary>Name to Use, LT, 1.</summary>
    public static Attribute<string> NameToUse => new(0x00100012u, VR.LT);
    /// <summary>Name to Use Comment, UT, 1.</summary>
    public static Attribute<string> NameToUseComment => new(0x00100013u, VR.UT);
    /// <summary>Third Person Pronouns Sequence, SQ, 1.</summary>
    public static SequenceAttribute ThirdPersonPronounsSequence => new(0x00100014u);
    /// <summary>Pronoun Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PronounCodeSequence => new(0x00100015u);
    /// <summary>Pronoun Comment, UT, 1.</summary>
    public static Attribute<string> PronounComment => new(0x00100016u, VR.UT);
    /// <summary>Patient ID, LO, 1.</summary>
    public static Attribute<string> PatientID => new(0x00100020u, VR.LO);
    /// <summary>Issuer of Patient ID, LO, 1.</summary>
    public static Attribute<string> IssuerOfPatientID => new(0x00100021u, VR.LO);
    /// <summary>Type of Patient ID, CS, 1.</summary>
    public static Attribute<string> TypeOfPatientID => new(0x00100022u, VR.CS);
    /// <summary>Issuer of Patient ID Qualifiers Sequence, SQ, 1.</summary>
    public static SequenceAttribute IssuerOfPatientIDQualifiersSequence => new(0x00100024u);
    /// <summary>Source Patient Group Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute SourcePatientGroupIdentificationSequence => new(0x00100026u);
    /// <summary>Group of Patients Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute GroupOfPatientsIdentificationSequence => new(0x00100027u);
    /// <summary>Subject Relative Position in Image, US, 3.</summary>
    public static Attribute<ushort> SubjectRelativePositionInImage => new(0x00100028u, VR.US);
    /// <summary>Patient's Birth Date, DA, 1.</summary>
    public static Attribute<DateOnly> PatientBirthDate => new(0x00100030u, VR.DA);
    /// <summary>Patient's Birth Time, TM, 1.</summary>
    public static Attribute<TimeOnly> PatientBirthTime => new(0x00100032u, VR.TM);
    /// <summary>Patient's Birth Date in Alternative Calendar, LO, 1.</summary>
    public static Attribute<string> PatientBirthDateInAlternativeCalendar => new(0x00100033u, VR.LO);
    /// <summary>Patient's Death Date in Alternative Calendar, LO, 1.</summary>
    public static Attribute<string> PatientDeathDateInAlternativeCalendar => new(0x00100034u, VR.LO);
    /// <summary>Patient's Alternative Calendar, CS, 1.</summary>
    public static Attribute<string> PatientAlternativeCalendar => new(0x00100035u, VR.CS);
    /// <summary>Patient's Sex, CS, 1.</summary>
    public static Attribute<string> PatientSex => new(0x00100040u, VR.CS);
    /// <summary>Gender Identity Sequence, SQ, 1.</summary>
    public static SequenceAttribute GenderIdentitySequence => new(0x00100041u);
    /// <summary>Sex Parameters for Clinical Use Category Comment, UT, 1.</summary>
    public static Attribute<string> SexParametersForClinicalUseCategoryComment => new(0x00100042u, VR.UT);
    /// <summary>Sex Parameters for Clinical Use Category Sequence, SQ, 1.</summary>
    public static SequenceAttribute SexParametersForClinicalUseCategorySequence => new(0x00100043u);
    /// <summary>Gender Identity Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute GenderIdentityCodeSequence => new(0x00100044u);
    /// <summary>Gender Identity Comment, UT, 1.</summary>
    public static Attribute<string> GenderIdentityComment => new(0x00100045u, VR.UT);
    /// <summary>Sex Parameters for Clinical Use Category Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SexParametersForClinicalUseCategoryCodeSequence => new(0x00100046u);
    /// <summary>Sex Parameters for Clinical Use Category Reference, UR, 1-n.</summary>
    public static Attribute<string> SexParametersForClinicalUseCategoryReference => new(0x00100047u, VR.UR);
    /// <summary>Patient's Insurance Plan Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientInsurancePlanCodeSequence => new(0x00100050u);
    /// <summary>Patient's Primary Language Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientPrimaryLanguageCodeSequence => new(0x00100101u);
    /// <summary>Patient's Primary Language Modifier Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientPrimaryLanguageModifierCodeSequence => new(0x00100102u);
    /// <summary>Quality Control Subject, CS, 1.</summary>
    public static Attribute<string> QualityControlSubject => new(0x00100200u, VR.CS);
    /// <summary>Quality Control Subject Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute QualityControlSubjectTypeCodeSequence => new(0x00100201u);
    /// <summary>Strain Description, UC, 1.</summary>
    public static Attribute<string> StrainDescription => new(0x00100212u, VR.UC);
    /// <summary>Strain Nomenclature, LO, 1.</summary>
    public static Attribute<string> StrainNomenclature => new(0x00100213u, VR.LO);
    /// <summary>Strain Stock Number, LO, 1.</summary>
    public static Attribute<string> StrainStockNumber => new(0x00100214u, VR.LO);
    /// <summary>Strain Source Registry Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute StrainSourceRegistryCodeSequence => new(0x00100215u);
    /// <summary>Strain Stock Sequence, SQ, 1.</summary>
    public static SequenceAttribute StrainStockSequence => new(0x00100216u);
    /// <summary>Strain Source, LO, 1.</summary>
    public static Attribute<string> StrainSource => new(0x00100217u, VR.LO);
    /// <summary>Strain Additional Information, UT, 1.</summary>
    public static Attribute<string> StrainAdditionalInformation => new(0x00100218u, VR.UT);
    /// <summary>Strain Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute StrainCodeSequence => new(0x00100219u);
    /// <summary>Genetic Modifications Sequence, SQ, 1.</summary>
    public static SequenceAttribute GeneticModificationsSequence => new(0x00100221u);
    /// <summary>Genetic Modifications Description, UC, 1.</summary>
    public static Attribute<string> GeneticModificationsDescription => new(0x00100222u, VR.UC);
    /// <summary>Genetic Modifications Nomenclature, LO, 1.</summary>
    public static Attribute<string> GeneticModificationsNomenclature => new(0x00100223u, VR.LO);
    /// <summary>Genetic Modifications Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute GeneticModificationsCodeSequence => new(0x00100229u);
    /// <summary>Other Patient IDs, LO, 1-n, retired.</summary>
    public static Attribute<string> OtherPatientIDs => new(0x00101000u, VR.LO);
    /// <summary>Other Patient Names, PN, 1-n.</summary>
    public static Attribute<PersonName> OtherPatientNames => new(0x00101001u, VR.PN);
    /// <summary>Other Patient IDs Sequence, SQ, 1.</summary>
    public static SequenceAttribute OtherPatientIDsSequence => new(0x00101002u);
    /// <summary>Patient's Birth Name, PN, 1.</summary>
    public static Attribute<PersonName> PatientBirthName => new(0x00101005u, VR.PN);
    /// <summary>Patient's Age, AS, 1.</summary>
    public static Attribute<Age> PatientAge => new(0x00101010u, VR.AS);
    /// <summary>Patient's Size, DS, 1.</summary>
    public static Attribute<double> PatientSize => new(0x00101020u, VR.DS);
    /// <summary>Patient's Size Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientSizeCodeSequence => new(0x00101021u);
    /// <summary>Patient's Body Mass Index, DS, 1.</summary>
    public static Attribute<double> PatientBodyMassIndex => new(0x00101022u, VR.DS);
    /// <summary>Measured AP Dimension, DS, 1.</summary>
    public static Attribute<double> MeasuredAPDimension => new(0x00101023u, VR.DS);
    /// <summary>Measured Lateral Dimension, DS, 1.</summary>
    public static Attribute<double> MeasuredLateralDimension => new(0x00101024u, VR.DS);
    /// <summary>Patient's Weight, DS, 1.</summary>
    public static Attribute<double> PatientWeight => new(0x00101030u, VR.DS);
    /// <summary>Patient's Address, LO, 1.</summary>
    public static Attribute<string> PatientAddress => new(0x00101040u, VR.LO);
    /// <summary>Insurance Plan Identification, LO, 1-n, retired.</summary>
    public static Attribute<string> InsurancePlanIdentification => new(0x00101050u, VR.LO);
    /// <summary>Patient's Mother's Birth Name, PN, 1.</summary>
    public static Attribute<PersonName> PatientMotherBirthName => new(0x00101060u, VR.PN);
    /// <summary>Military Rank, LO, 1.</summary>
    public static Attribute<string> MilitaryRank => new(0x00101080u, VR.LO);
    /// <summary>Branch of Service, LO, 1.</summary>
    public static Attribute<string> BranchOfService => new(0x00101081u, VR.LO);
    /// <summary>Medical Record Locator, LO, 1, retired.</summary>
    public static Attribute<string> MedicalRecordLocator => new(0x00101090u, VR.LO);
    /// <summary>Referenced Patient Photo Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedPatientPhotoSequence => new(0x00101100u);
    /// <summary>Medical Alerts, LO, 1-n.</summary>
    public static Attribute<string> MedicalAlerts => new(0x00102000u, VR.LO);
    /// <summary>Allergies, LO, 1-n.</summary>
    public static Attribute<string> Allergies => new(0x00102110u, VR.LO);
    /// <summary>Country of Residence, LO, 1.</summary>
    public static Attribute<string> CountryOfResidence => new(0x00102150u, VR.LO);
    /// <summary>Region of Residence, LO, 1.</summary>
    public static Attribute<string> RegionOfResidence => new(0x00102152u, VR.LO);
    /// <summary>Patient's Telephone Numbers, SH, 1-n.</summary>
    public static Attribute<string> PatientTelephoneNumbers => new(0x00102154u, VR.SH);
    /// <summary>Patient's Telecom Information, LT, 1.</summary>
    public static Attribute<string> PatientTelecomInformation => new(0x00102155u, VR.LT);
    /// <summary>Ethnic Group, SH, 1, retired.</summary>
    public static Attribute<string> EthnicGroup => new(0x00102160u, VR.SH);
    /// <summary>Ethnic Group Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute EthnicGroupCodeSequence => new(0x00102161u);
    /// <summary>Ethnic Groups, UC, 1-n.</summary>
    public static Attribute<string> EthnicGroups => new(0x00102162u, VR.UC);
    /// <summary>Occupation, SH, 1.</summary>
    public static Attribute<string> Occupation => new(0x00102180u, VR.SH);
    /// <summary>Smoking Status, CS, 1.</summary>
    public static Attribute<string> SmokingStatus => new(0x001021A0u, VR.CS);
    /// <summary>Additional Patient History, LT, 1.</summary>
    public static Attribute<string> AdditionalPatientHistory => new(0x001021B0u, VR.LT);
    /// <summary>Pregnancy Status, US, 1.</summary>
    public static Attribute<ushort> PregnancyStatus => new(0x001021C0u, VR.US);
    /// <summary>Last Menstrual Date, DA, 1.</summary>
    public static Attribute<DateOnly> LastMenstrualDate => new(0x001021D0u, VR.DA);
    /// <summary>Patient's Religious Preference, LO, 1.</summary>
    public static Attribute<string> PatientReligiousPreference => new(0x001021F0u, VR.LO);
    /// <summary>Patient Species Description, LO, 1.</summary>
    public static Attribute<string> PatientSpeciesDescription => new(0x00102201u, VR.LO);
    /// <summary>Patient Species Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientSpeciesCodeSequence => new(0x00102202u);
    /// <summary>Patient's Sex Neutered, CS, 1.</summary>
    public static Attribute<string> PatientSexNeutered => new(0x00102203u, VR.CS);
    /// <summary>Anatomical Orientation Type, CS, 1.</summary>
    public static Attribute<string> AnatomicalOrientationType => new(0x00102210u, VR.CS);
    /// <summary>Patient Breed Description, LO, 1.</summary>
    public static Attribute<string> PatientBreedDescription => new(0x00102292u, VR.LO);
    /// <summary>Patient Breed Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientBreedCodeSequence => new(0x00102293u);
    /// <summary>Breed Registration Sequence, SQ, 1.</summary>
    public static SequenceAttribute BreedRegistrationSequence => new(0x00102294u);
    /// <summary>Breed Registration Number, LO, 1.</summary>
    public static Attribute<string> BreedRegistrationNumber => new(0x00102295u, VR.LO);
    /// <summary>Breed Registry Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute BreedRegistryCodeSequence => new(0x00102296u);
    /// <summary>Responsible Person, PN, 1.</summary>
    public static Attribute<PersonName> ResponsiblePerson => new(0x00102297u, VR.PN);
    /// <summary>Responsible Person Role, CS, 1.</summary>
    public static Attribute<string> ResponsiblePersonRole => new(0x00102298u, VR.CS);
    /// <summary>Responsible Organization, LO, 1.</summary>
    public static Attribute<string> ResponsibleOrganization => new(0x00102299u, VR.LO);
    /// <summary>Patient Comments, LT, 1.</summary>
    public static Attribute<string> PatientComments => new(0x00104000u, VR.LT);
    /// <summary>Examined Body Thickness, FL, 1.</summary>
    public static Attribute<float> ExaminedBodyThickness => new(0x00109431u, VR.FL);
    /// <summary>Clinical Trial Sponsor Name, LO, 1.</summary>
    public static Attribute<string> ClinicalTrialSponsorName => new(0x00120010u, VR.LO);
    /// <summary>Clinical Trial Protocol ID, LO, 1.</summary>
    public static Attribute<string> ClinicalTrialProtocolID => new(0x00120020u, VR.LO);
    /// <summary>Clinical Trial Protocol Name, LO, 1.</summary>
    public static Attribute<string> ClinicalTrialProtocolName => new(0x00120021u, VR.LO);
    /// <summary>Issuer of Clinical Trial Protocol ID, LO, 1.</summary>
    public static Attribute<string> IssuerOfClinicalTrialProtocolID => new(0x00120022u, VR.LO);
    /// <summary>Other Clinical Trial Protocol IDs Sequence, SQ, 1.</summary>
    public static SequenceAttribute OtherClinicalTrialProtocolIDsSequence => new(0x00120023u);
    /// <summary>Clinical Trial Site ID, LO, 1.</summary>
    public static Attribute<string> ClinicalTrialSiteID => new(0x00120030u, VR.LO);
    /// <summary>Clinical Trial Site Name, LO, 1.</summary>
    public static Attribute<string> ClinicalTrialSiteName => new(0x00120031u, VR.LO);
    /// <summary>Issuer of Clinical Trial Site ID, LO, 1.</summary>
    public static Attribute<string> IssuerOfClinicalTrialSiteID => new(0x00120032u, VR.LO);
    /// <summary>Clinical Trial Subject ID, LO, 1.</summary>
    public static Attribute<string> ClinicalTrialSubjectID => new(0x00120040u, VR.LO);
    /// <summary>Issuer of Clinical Trial Subject ID, LO, 1.</summary>
    public static Attribute<string> IssuerOfClinicalTrialSubjectID => new(0x00120041u, VR.LO);
    /// <summary>Clinical Trial Subject Reading ID, LO, 1.</summary>
    public static Attribute<string> ClinicalTrialSubjectReadingID => new(0x00120042u, VR.LO);
    /// <summary>Issuer of Clinical Trial Subject Reading ID, LO, 1.</summary>
    public static Attribute<string> IssuerOfClinicalTrialSubjectReadingID => new(0x00120043u, VR.LO);
    /// <summary>Clinical Trial Time Point ID, LO, 1.</summary>
    public static Attribute<string> ClinicalTrialTimePointID => new(0x00120050u, VR.LO);
    /// <summary>Clinical Trial Time Point Description, ST, 1.</summary>
    public static Attribute<string> ClinicalTrialTimePointDescription => new(0x00120051u, VR.ST);
    /// <summary>Longitudinal Temporal Offset from Event, FD, 1.</summary>
    public static Attribute<double> LongitudinalTemporalOffsetFromEvent => new(0x00120052u, VR.FD);
    /// <summary>Longitudinal Temporal Event Type, CS, 1.</summary>
    public static Attribute<string> LongitudinalTemporalEventType => new(0x00120053u, VR.CS);
    /// <summary>Clinical Trial Time Point Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ClinicalTrialTimePointTypeCodeSequence => new(0x00120054u);
    /// <summary>Issuer of Clinical Trial Time Point ID, LO, 1.</summary>
    public static Attribute<string> IssuerOfClinicalTrialTimePointID => new(0x00120055u, VR.LO);
    /// <summary>Clinical Trial Coordinating Center Name, LO, 1.</summary>
    public static Attribute<string> ClinicalTrialCoordinatingCenterName => new(0x00120060u, VR.LO);
    /// <summary>Patient Identity Removed, CS, 1.</summary>
    public static Attribute<string> PatientIdentityRemoved => new(0x00120062u, VR.CS);
    /// <summary>De-identification Method, LO, 1-n.</summary>
    public static Attribute<string> DeidentificationMethod => new(0x00120063u, VR.LO);
    /// <summary>De-identification Method Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute DeidentificationMethodCodeSequence => new(0x00120064u);
    /// <summary>Clinical Trial Series ID, LO, 1.</summary>
    public static Attribute<string> ClinicalTrialSeriesID => new(0x00120071u, VR.LO);
    /// <summary>Clinical Trial Series Description, LO, 1.</summary>
    public static Attribute<string> ClinicalTrialSeriesDescription => new(0x00120072u, VR.LO);
    /// <summary>Issuer of Clinical Trial Series ID, LO, 1.</summary>
    public static Attribute<string> IssuerOfClinicalTrialSeriesID => new(0x00120073u, VR.LO);
    /// <summary>Clinical Trial Protocol Ethics Committee Name, LO, 1.</summary>
    public static Attribute<string> ClinicalTrialProtocolEthicsCommitteeName => new(0x00120081u, VR.LO);
    /// <summary>Clinical Trial Protocol Ethics Committee Approval Number, LO, 1.</summary>
    public static Attribute<string> ClinicalTrialProtocolEthicsCommitteeApprovalNumber => new(0x00120082u, VR.LO);
    /// <summary>Consent for Clinical Trial Use Sequence, SQ, 1.</summary>
    public static SequenceAttribute ConsentForClinicalTrialUseSequence => new(0x00120083u);
    /// <summary>Distribution Type, CS, 1.</summary>
    public static Attribute<string> DistributionType => new(0x00120084u, VR.CS);
    /// <summary>Consent for Distribution Flag, CS, 1.</summary>
    public static Attribute<string> ConsentForDistributionFlag => new(0x00120085u, VR.CS);
    /// <summary>Ethics Committee Approval Effectiveness Start Date, DA, 1.</summary>
    public static Attribute<DateOnly> EthicsCommitteeApprovalEffectivenessStartDate => new(0x00120086u, VR.DA);
    /// <summary>Ethics Committee Approval Effectiveness End Date, DA, 1.</summary>
    public static Attribute<DateOnly> EthicsCommitteeApprovalEffectivenessEndDate => new(0x00120087u, VR.DA);
    /// <summary>CAD File Format, ST, 1, retired.</summary>
    public static Attribute<string> CADFileFormat => new(0x00140023u, VR.ST);
    /// <summary>Component Reference System, ST, 1, retired.</summary>
    public static Attribute<string> ComponentReferenceSystem => new(0x00140024u, VR.ST);
    /// <summary>Component Manufacturing Procedure, ST, 1.</summary>
    public static Attribute<string> ComponentManufacturingProcedure => new(0x00140025u, VR.ST);
    /// <summary>Component Manufacturer, ST, 1.</summary>
    public static Attribute<string> ComponentManufacturer => new(0x00140028u, VR.ST);
    /// <summary>Material Thickness, DS, 1-n.</summary>
    public static Attribute<double> MaterialThickness => new(0x00140030u, VR.DS);
    /// <summary>Material Pipe Diameter, DS, 1-n.</summary>
    public static Attribute<double> MaterialPipeDiameter => new(0x00140032u, VR.DS);
    /// <summary>Material Isolation Diameter, DS, 1-n.</summary>
    public static Attribute<double> MaterialIsolationDiameter => new(0x00140034u, VR.DS);
    /// <summary>Material Grade, ST, 1.</summary>
    public static Attribute<string> MaterialGrade => new(0x00140042u, VR.ST);
    /// <summary>Material Properties Description, ST, 1.</summary>
    public static Attribute<string> MaterialPropertiesDescription => new(0x00140044u, VR.ST);
    /// <summary>Material Properties File Format (Retired), ST, 1, retired.</summary>
    public static Attribute<string> MaterialPropertiesFileFormatRetired => new(0x00140045u, VR.ST);
    /// <summary>Material Notes, LT, 1.</summary>
    public static Attribute<string> MaterialNotes => new(0x00140046u, VR.LT);
    /// <summary>Component Shape, CS, 1.</summary>
    public static Attribute<string> ComponentShape => new(0x00140050u, VR.CS);
    /// <summary>Curvature Type, CS, 1.</summary>
    public static Attribute<string> CurvatureType => new(0x00140052u, VR.CS);
    /// <summary>Outer Diameter, DS, 1.</summary>
    public static Attribute<double> OuterDiameter => new(0x00140054u, VR.DS);
    /// <summary>Inner Diameter, DS, 1.</summary>
    public static Attribute<double> InnerDiameter => new(0x00140056u, VR.DS);
    /// <summary>Component Welder IDs, LO, 1-n.</summary>
    public static Attribute<string> ComponentWelderIDs => new(0x00140100u, VR.LO);
    /// <summary>Secondary Approval Status, CS, 1.</summary>
    public static Attribute<string> SecondaryApprovalStatus => new(0x00140101u, VR.CS);
    /// <summary>Secondary Review Date, DA, 1.</summary>
    public static Attribute<DateOnly> SecondaryReviewDate => new(0x00140102u, VR.DA);
    /// <summary>Secondary Review Time, TM, 1.</summary>
    public static Attribute<TimeOnly> SecondaryReviewTime => new(0x00140103u, VR.TM);
    /// <summary>Secondary Reviewer Name, PN, 1.</summary>
    public static Attribute<PersonName> SecondaryReviewerName => new(0x00140104u, VR.PN);
    /// <summary>Repair ID, ST, 1.</summary>
    public static Attribute<string> RepairID => new(0x00140105u, VR.ST);
    /// <summary>Multiple Component Approval Sequence, SQ, 1.</summary>
    public static SequenceAttribute MultipleComponentApprovalSequence => new(0x00140106u);
    /// <summary>Other Approval Status, CS, 1-n.</summary>
    public static Attribute<string> OtherApprovalStatus => new(0x00140107u, VR.CS);
    /// <summary>Other Secondary Approval Status, CS, 1-n.</summary>
    public static Attribute<string> OtherSecondaryApprovalStatus => new(0x00140108u, VR.CS);
    /// <summary>Data Element Label Sequence, SQ, 1.</summary>
    public static SequenceAttribute DataElementLabelSequence => new(0x00140200u);
    /// <summary>Data Element Label Item Sequence, SQ, 1.</summary>
    public static SequenceAttribute DataElementLabelItemSequence => new(0x00140201u);
    /// <summary>Data Element, AT, 1.</summary>
    public static Attribute<Tag> DataElement => new(0x00140202u, VR.AT);
    /// <summary>Data Element Name, LO, 1.</summary>
    public static Attribute<string> DataElementName => new(0x00140203u, VR.LO);
    /// <summary>Data Element Description, LO, 1.</summary>
    public static Attribute<string> DataElementDescription => new(0x00140204u, VR.LO);
    /// <summary>Data Element Conditionality, CS, 1.</summary>
    public static Attribute<string> DataElementConditionality => new(0x00140205u, VR.CS);
    /// <summary>Data Element Minimum Characters, IS, 1.</summary>
    public static Attribute<int> DataElementMinimumCharacters => new(0x00140206u, VR.IS);
    /// <summary>Data Element Maximum Characters, IS, 1.</summary>
    public static Attribute<int> DataElementMaximumCharacters => new(0x00140207u, VR.IS);
    /// <summary>Actual Environmental Conditions, ST, 1.</summary>
    public static Attribute<string> ActualEnvironmentalConditions => new(0x00141010u, VR.ST);
    /// <summary>Expiry Date, DA, 1.</summary>
    public static Attribute<DateOnly> ExpiryDate => new(0x00141020u, VR.DA);
    /// <summary>Environmental Conditions, ST, 1.</summary>
    public static Attribute<string> EnvironmentalConditions => new(0x00141040u, VR.ST);
    /// <summary>Evaluator Sequence, SQ, 1.</summary>
    public static SequenceAttribute EvaluatorSequence => new(0x00142002u);
    /// <summary>Evaluator Number, IS, 1.</summary>
    public static Attribute<int> EvaluatorNumber => new(0x00142004u, VR.IS);
    /// <summary>Evaluator Name, PN, 1.</summary>
    public static Attribute<PersonName> EvaluatorName => new(0x00142006u, VR.PN);
    /// <summary>Evaluation Attempt, IS, 1.</summary>
    public static Attribute<int> EvaluationAttempt => new(0x00142008u, VR.IS);
    /// <summary>Indication Sequence, SQ, 1.</summary>
    public static SequenceAttribute IndicationSequence => new(0x00142012u);
    /// <summary>Indication Number, IS, 1.</summary>
    public static Attribute<int> IndicationNumber => new(0x00142014u, VR.IS);
    /// <summary>Indication Label, SH, 1.</summary>
    public static Attribute<string> IndicationLabel => new(0x00142016u, VR.SH);
    /// <summary>Indication Description, ST, 1.</summary>
    public static Attribute<string> IndicationDescription => new(0x00142018u, VR.ST);
    /// <summary>Indication Type, CS, 1-n.</summary>
    public static Attribute<string> IndicationType => new(0x0014201Au, VR.CS);
    /// <summary>Indication Disposition, CS, 1.</summary>
    public static Attribute<string> IndicationDisposition => new(0x0014201Cu, VR.CS);
    /// <summary>Indication ROI Sequence, SQ, 1.</summary>
    public static SequenceAttribute IndicationROISequence => new(0x0014201Eu);
    /// <summary>Indication Physical Property Sequence, SQ, 1.</summary>
    public static SequenceAttribute IndicationPhysicalPropertySequence => new(0x00142030u);
    /// <summary>Property Label, SH, 1.</summary>
    public static Attribute<string> PropertyLabel => new(0x00142032u, VR.SH);
    /// <summary>Coordinate System Number of Axes, IS, 1.</summary>
    public static Attribute<int> CoordinateSystemNumberOfAxes => new(0x00142202u, VR.IS);
    /// <summary>Coordinate System Axes Sequence, SQ, 1.</summary>
    public static SequenceAttribute CoordinateSystemAxesSequence => new(0x00142204u);
    /// <summary>Coordinate System Axis Description, ST, 1.</summary>
    public static Attribute<string> CoordinateSystemAxisDescription => new(0x00142206u, VR.ST);
    /// <summary>Coordinate System Data Set Mapping, CS, 1.</summary>
    public static Attribute<string> CoordinateSystemDataSetMapping => new(0x00142208u, VR.CS);
    /// <summary>Coordinate System Axis Number, IS, 1.</summary>
    public static Attribute<int> CoordinateSystemAxisNumber => new(0x0014220Au, VR.IS);
    /// <summary>Coordinate System Axis Type, CS, 1.</summary>
    public static Attribute<string> CoordinateSystemAxisType => new(0x0014220Cu, VR.CS);
    /// <summary>Coordinate System Axis Units, CS, 1.</summary>
    public static Attribute<string> CoordinateSystemAxisUnits => new(0x0014220Eu, VR.CS);
    /// <summary>Coordinate System Axis Values, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> CoordinateSystemAxisValues => new(0x00142210u, VR.OB);
    /// <summary>Coordinate System Transform Sequence, SQ, 1.</summary>
    public static SequenceAttribute CoordinateSystemTransformSequence => new(0x00142220u);
    /// <summary>Transform Description, ST, 1.</summary>
    public static Attribute<string> TransformDescription => new(0x00142222u, VR.ST);
    /// <summary>Transform Number of Axes, IS, 1.</summary>
    public static Attribute<int> TransformNumberOfAxes => new(0x00142224u, VR.IS);
    /// <summary>Transform Order of Axes, IS, 1-n.</summary>
    public static Attribute<int> TransformOrderOfAxes => new(0x00142226u, VR.IS);
    /// <summary>Transformed Axis Units, CS, 1.</summary>
    public static Attribute<string> TransformedAxisUnits => new(0x00142228u, VR.CS);
    /// <summary>Coordinate System Transform Rotation and Scale Matrix, DS, 1-n.</summary>
    public static Attribute<double> CoordinateSystemTransformRotationAndScaleMatrix => new(0x0014222Au, VR.DS);
    /// <summary>Coordinate System Transform Translation Matrix, DS, 1-n.</summary>
    public static Attribute<double> CoordinateSystemTransformTranslationMatrix => new(0x0014222Cu, VR.DS);
    /// <summary>Internal Detector Frame Time, DS, 1.</summary>
    public static Attribute<double> InternalDetectorFrameTime => new(0x00143011u, VR.DS);
    /// <summary>Number of Frames Integrated, DS, 1.</summary>
    public static Attribute<double> NumberOfFramesIntegrated => new(0x00143012u, VR.DS);
    /// <summary>Detector Temperature Sequence, SQ, 1.</summary>
    public static SequenceAttribute DetectorTemperatureSequence => new(0x00143020u);
    /// <summary>Sensor Name, ST, 1.</summary>
    public static Attribute<string> SensorName => new(0x00143022u, VR.ST);
    /// <summary>Horizontal Offset of Sensor, DS, 1.</summary>
    public static Attribute<double> HorizontalOffsetOfSensor => new(0x00143024u, VR.DS);
    /// <summary>Vertical Offset of Sensor, DS, 1.</summary>
    public static Attribute<double> VerticalOffsetOfSensor => new(0x00143026u, VR.DS);
    /// <summary>Sensor Temperature, DS, 1.</summary>
    public static Attribute<double> SensorTemperature => new(0x00143028u, VR.DS);
    /// <summary>Dark Current Sequence, SQ, 1.</summary>
    public static SequenceAttribute DarkCurrentSequence => new(0x00143040u);
    /// <summary>Dark Current Counts, OB or OW, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> DarkCurrentCounts => new(0x00143050u, VR.OB);
    /// <summary>Gain Correction Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute GainCorrectionReferenceSequence => new(0x00143060u);
    /// <summary>Air Counts, OB or OW, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> AirCounts => new(0x00143070u, VR.OB);
    /// <summary>KV Used in Gain Calibration, DS, 1.</summary>
    public static Attribute<double> KVUsedInGainCalibration => new(0x00143071u, VR.DS);
    /// <summary>MA Used in Gain Calibration, DS, 1.</summary>
    public static Attribute<double> MAUsedInGainCalibration => new(0x00143072u, VR.DS);
    /// <summary>Number of Frames Used for Integration, DS, 1.</summary>
    public static Attribute<double> NumberOfFramesUsedForIntegration => new(0x00143073u, VR.DS);
    /// <summary>Filter Material Used in Gain Calibration, LO, 1.</summary>
    public static Attribute<string> FilterMaterialUsedInGainCalibration => new(0x00143074u, VR.LO);
    /// <summary>Filter Thickness Used in Gain Calibration, DS, 1.</summary>
    public static Attribute<double> FilterThicknessUsedInGainCalibration => new(0x00143075u, VR.DS);
    /// <summary>Date of Gain Calibration, DA, 1.</summary>
    public static Attribute<DateOnly> DateOfGainCalibration => new(0x00143076u, VR.DA);
    /// <summary>Time of Gain Calibration, TM, 1.</summary>
    public static Attribute<TimeOnly> TimeOfGainCalibration => new(0x00143077u, VR.TM);
    /// <summary>Bad Pixel Image, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> BadPixelImage => new(0x00143080u, VR.OB);
    /// <summary>Calibration Notes, LT, 1.</summary>
    public static Attribute<string> CalibrationNotes => new(0x00143099u, VR.LT);
    /// <summary>Linearity Correction Technique, LT, 1.</summary>
    public static Attribute<string> LinearityCorrectionTechnique => new(0x00143100u, VR.LT);
    /// <summary>Beam Hardening Correction Technique, LT, 1.</summary>
    public static Attribute<string> BeamHardeningCorrectionTechnique => new(0x00143101u, VR.LT);
    /// <summary>Pulser Equipment Sequence, SQ, 1.</summary>
    public static SequenceAttribute PulserEquipmentSequence => new(0x00144002u);
    /// <summary>Pulser Type, CS, 1.</summary>
    public static Attribute<string> PulserType => new(0x00144004u, VR.CS);
    /// <summary>Pulser Notes, LT, 1.</summary>
    public static Attribute<string> PulserNotes => new(0x00144006u, VR.LT);
    /// <summary>Receiver Equipment Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReceiverEquipmentSequence => new(0x00144008u);
    /// <summary>Amplifier Type, CS, 1.</summary>
    public static Attribute<string> AmplifierType => new(0x0014400Au, VR.CS);
    /// <summary>Receiver Notes, LT, 1.</summary>
    public static Attribute<string> ReceiverNotes => new(0x0014400Cu, VR.LT);
    /// <summary>Pre-Amplifier Equipment Sequence, SQ, 1.</summary>
    public static SequenceAttribute PreAmplifierEquipmentSequence => new(0x0014400Eu);
    /// <summary>Pre-Amplifier Notes, LT, 1.</summary>
    public static Attribute<string> PreAmplifierNotes => new(0x0014400Fu, VR.LT);
    /// <summary>Transmit Transducer Sequence, SQ, 1.</summary>
    public static SequenceAttribute TransmitTransducerSequence => new(0x00144010u);
    /// <summary>Receive Transducer Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReceiveTransducerSequence => new(0x00144011u);
    /// <summary>Number of Elements, US, 1.</summary>
    public static Attribute<ushort> NumberOfElements => new(0x00144012u, VR.US);
    /// <summary>Element Shape, CS, 1.</summary>
    public static Attribute<string> ElementShape => new(0x00144013u, VR.CS);
    /// <summary>Element Dimension A, DS, 1.</summary>
    public static Attribute<double> ElementDimensionA => new(0x00144014u, VR.DS);
    /// <summary>Element Dimension B, DS, 1.</summary>
    public static Attribute<double> ElementDimensionB => new(0x00144015u, VR.DS);
    /// <summary>Element Pitch A, DS, 1.</summary>
    public static Attribute<double> ElementPitchA => new(0x00144016u, VR.DS);
    /// <summary>Measured Beam Dimension A, DS, 1.</summary>
    public static Attribute<double> MeasuredBeamDimensionA => new(0x00144017u, VR.DS);
    /// <summary>Measured Beam Dimension B, DS, 1.</summary>
    public static Attribute<double> MeasuredBeamDimensionB => new(0x00144018u, VR.DS);
    /// <summary>Location of Measured Beam Diameter, DS, 1.</summary>
    public static Attribute<double> LocationOfMeasuredBeamDiameter => new(0x00144019u, VR.DS);
    /// <summary>Nominal Frequency, DS, 1.</summary>
    public static Attribute<double> NominalFrequency => new(0x0014401Au, VR.DS);
    /// <summary>Measured Center Frequency, DS, 1.</summary>
    public static Attribute<double> MeasuredCenterFrequency => new(0x0014401Bu, VR.DS);
    /// <summary>Measured Bandwidth, DS, 1.</summary>
    public static Attribute<double> MeasuredBandwidth => new(0x0014401Cu, VR.DS);
    /// <summary>Element Pitch B, DS, 1.</summary>
    public static Attribute<double> ElementPitchB => new(0x0014401Du, VR.DS);
    /// <summary>Pulser Settings Sequence, SQ, 1.</summary>
    public static SequenceAttribute PulserSettingsSequence => new(0x00144020u);
    /// <summary>Pulse Width, DS, 1.</summary>
    public static Attribute<double> PulseWidth => new(0x00144022u, VR.DS);
    /// <summary>Excitation Frequency, DS, 1.</summary>
    public static Attribute<double> ExcitationFrequency => new(0x00144024u, VR.DS);
    /// <summary>Modulation Type, CS, 1.</summary>
    public static Attribute<string> ModulationType => new(0x00144026u, VR.CS);
    /// <summary>Damping, DS, 1.</summary>
    public static Attribute<double> Damping => new(0x00144028u, VR.DS);
    /// <summary>Receiver Settings Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReceiverSettingsSequence => new(0x00144030u);
    /// <summary>Acquired Soundpath Length, DS, 1.</summary>
    public static Attribute<double> AcquiredSoundpathLength => new(0x00144031u, VR.DS);
    /// <summary>Acquisition Compression Type, CS, 1.</summary>
    public static Attribute<string> AcquisitionCompressionType => new(0x00144032u, VR.CS);
    /// <summary>Acquisition Sample Size, IS, 1.</summary>
    public static Attribute<int> AcquisitionSampleSize => new(0x00144033u, VR.IS);
    /// <summary>Rectifier Smoothing, DS, 1.</summary>
    public static Attribute<double> RectifierSmoothing => new(0x00144034u, VR.DS);
    /// <summary>DAC Sequence, SQ, 1.</summary>
    public static SequenceAttribute DACSequence => new(0x00144035u);
    /// <summary>DAC Type, CS, 1.</summary>
    public static Attribute<string> DACType => new(0x00144036u, VR.CS);
    /// <summary>DAC Gain Points, DS, 1-n.</summary>
    public static Attribute<double> DACGainPoints => new(0x00144038u, VR.DS);
    /// <summary>DAC Time Points, DS, 1-n.</summary>
    public static Attribute<double> DACTimePoints => new(0x0014403Au, VR.DS);
    /// <summary>DAC Amplitude, DS, 1-n.</summary>
    public static Attribute<double> DACAmplitude => new(0x0014403Cu, VR.DS);
    /// <summary>Pre-Amplifier Settings Sequence, SQ, 1.</summary>
    public static SequenceAttribute PreAmplifierSettingsSequence => new(0x00144040u);
    /// <summary>Transmit Transducer Settings Sequence, SQ, 1.</summary>
    public static SequenceAttribute TransmitTransducerSettingsSequence => new(0x00144050u);
    /// <summary>Receive Transducer Settings Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReceiveTransducerSettingsSequence => new(0x00144051u);
    /// <summary>Incident Angle, DS, 1.</summary>
    public static Attribute<double> IncidentAngle => new(0x00144052u, VR.DS);
    /// <summary>Coupling Technique, ST, 1.</summary>
    public static Attribute<string> CouplingTechnique => new(0x00144054u, VR.ST);
    /// <summary>Coupling Medium, ST, 1.</summary>
    public static Attribute<string> CouplingMedium => new(0x00144056u, VR.ST);
    /// <summary>Coupling Velocity, DS, 1.</summary>
    public static Attribute<double> CouplingVelocity => new(0x00144057u, VR.DS);
    /// <summary>Probe Center Location X, DS, 1.</summary>
    public static Attribute<double> ProbeCenterLocationX => new(0x00144058u, VR.DS);
    /// <summary>Probe Center Location Z, DS, 1.</summary>
    public static Attribute<double> ProbeCenterLocationZ => new(0x00144059u, VR.DS);
    /// <summary>Sound Path Length, DS, 1.</summary>
    public static Attribute<double> SoundPathLength => new(0x0014405Au, VR.DS);
    /// <summary>Delay Law Identifier, ST, 1.</summary>
    public static Attribute<string> DelayLawIdentifier => new(0x0014405Cu, VR.ST);
    /// <summary>Gate Settings Sequence, SQ, 1.</summary>
    public static SequenceAttribute GateSettingsSequence => new(0x00144060u);
    /// <summary>Gate Threshold, DS, 1.</summary>
    public static Attribute<double> GateThreshold => new(0x00144062u, VR.DS);
    /// <summary>Velocity of Sound, DS, 1.</summary>
    public static Attribute<double> VelocityOfSound => new(0x00144064u, VR.DS);
    /// <summary>Calibration Settings Sequence, SQ, 1.</summary>
    public static SequenceAttribute CalibrationSettingsSequence => new(0x00144070u);
    /// <summary>Calibration Procedure, ST, 1.</summary>
    public static Attribute<string> CalibrationProcedure => new(0x00144072u, VR.ST);
    /// <summary>Procedure Version, SH, 1.</summary>
    public static Attribute<string> ProcedureVersion => new(0x00144074u, VR.SH);
    /// <summary>Procedure Creation Date, DA, 1.</summary>
    public static Attribute<DateOnly> ProcedureCreationDate => new(0x00144076u, VR.DA);
    /// <summary>Procedure Expiration Date, DA, 1.</summary>
    public static Attribute<DateOnly> ProcedureExpirationDate => new(0x00144078u, VR.DA);
    /// <summary>Procedure Last Modified Date, DA, 1.</summary>
    public static Attribute<DateOnly> ProcedureLastModifiedDate => new(0x0014407Au, VR.DA);
    /// <summary>Calibration Time, TM, 1-n.</summary>
    public static Attribute<TimeOnly> CalibrationTime => new(0x0014407Cu, VR.TM);
    /// <summary>Calibration Date, DA, 1-n.</summary>
    public static Attribute<DateOnly> CalibrationDate => new(0x0014407Eu, VR.DA);
    /// <summary>Probe Drive Equipment Sequence, SQ, 1.</summary>
    public static SequenceAttribute ProbeDriveEquipmentSequence => new(0x00144080u);
    /// <summary>Drive Type, CS, 1.</summary>
    public static Attribute<string> DriveType => new(0x00144081u, VR.CS);
    /// <summary>Probe Drive Notes, LT, 1.</summary>
    public static Attribute<string> ProbeDriveNotes => new(0x00144082u, VR.LT);
    /// <summary>Drive Probe Sequence, SQ, 1.</summary>
    public static SequenceAttribute DriveProbeSequence => new(0x00144083u);
    /// <summary>Probe Inductance, DS, 1.</summary>
    public static Attribute<double> ProbeInductance => new(0x00144084u, VR.DS);
    /// <summary>Probe Resistance, DS, 1.</summary>
    public static Attribute<double> ProbeResistance => new(0x00144085u, VR.DS);
    /// <summary>Receive Probe Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReceiveProbeSequence => new(0x00144086u);
    /// <summary>Probe Drive Settings Sequence, SQ, 1.</summary>
    public static SequenceAttribute ProbeDriveSettingsSequence => new(0x00144087u);
    /// <summary>Bridge Resistors, DS, 1.</summary>
    public static Attribute<double> BridgeResistors => new(0x00144088u, VR.DS);
    /// <summary>Probe Orientation Angle, DS, 1.</summary>
    public static Attribute<double> ProbeOrientationAngle => new(0x00144089u, VR.DS);
    /// <summary>User Selected Gain Y, DS, 1.</summary>
    public static Attribute<double> UserSelectedGainY => new(0x0014408Bu, VR.DS);
    /// <summary>User Selected Phase, DS, 1.</summary>
    public static Attribute<double> UserSelectedPhase => new(0x0014408Cu, VR.DS);
    /// <summary>User Selected Offset X, DS, 1.</summary>
    public static Attribute<double> UserSelectedOffsetX => new(0x0014408Du, VR.DS);
    /// <summary>User Selected Offset Y, DS, 1.</summary>
    public static Attribute<double> UserSelectedOffsetY => new(0x0014408Eu, VR.DS);
    /// <summary>Channel Settings Sequence, SQ, 1.</summary>
    public static SequenceAttribute ChannelSettingsSequence => new(0x00144091u);
    /// <summary>Channel Threshold, DS, 1.</summary>
    public static Attribute<double> ChannelThreshold => new(0x00144092u, VR.DS);
    /// <summary>Scanner Settings Sequence, SQ, 1.</summary>
    public static SequenceAttribute ScannerSettingsSequence => new(0x0014409Au);
    /// <summary>Scan Procedure, ST, 1.</summary>
    public static Attribute<string> ScanProcedure => new(0x0014409Bu, VR.ST);
    /// <summary>Translation Rate X, DS, 1.</summary>
    public static Attribute<double> TranslationRateX => new(0x0014409Cu, VR.DS);
    /// <summary>Translation Rate Y, DS, 1.</summary>
    public static Attribute<double> TranslationRateY => new(0x0014409Du, VR.DS);
    /// <summary>Channel Overlap, DS, 1.</summary>
    public static Attribute<double> ChannelOverlap => new(0x0014409Fu, VR.DS);
    /// <summary>Image Quality Indicator Type, LO, 1-n.</summary>
    public static Attribute<string> ImageQualityIndicatorType => new(0x001440A0u, VR.LO);
    /// <summary>Image Quality Indicator Material, LO, 1-n.</summary>
    public static Attribute<string> ImageQualityIndicatorMaterial => new(0x001440A1u, VR.LO);
    /// <summary>Image Quality Indicator Size, LO, 1-n.</summary>
    public static Attribute<string> ImageQualityIndicatorSize => new(0x001440A2u, VR.LO);
    /// <summary>Wave Dimensions Definition Sequence, SQ, 1.</summary>
    public static SequenceAttribute WaveDimensionsDefinitionSequence => new(0x00144101u);
    /// <summary>Wave Dimension Number, US, 1.</summary>
    public static Attribute<ushort> WaveDimensionNumber => new(0x00144102u, VR.US);
    /// <summary>Wave Dimension Description, LO, 1.</summary>
    public static Attribute<string> WaveDimensionDescription => new(0x00144103u, VR.LO);
    /// <summary>Wave Dimension Unit, US, 1.</summary>
    public static Attribute<ushort> WaveDimensionUnit => new(0x00144104u, VR.US);
    /// <summary>Wave Dimension Value Type, CS, 1.</summary>
    public static Attribute<string> WaveDimensionValueType => new(0x00144105u, VR.CS);
    /// <summary>Wave Dimension Values Sequence, SQ, 1-n.</summary>
    public static SequenceAttribute WaveDimensionValuesSequence => new(0x00144106u);
    /// <summary>Referenced Wave Dimension, US, 1.</summary>
    public static Attribute<ushort> ReferencedWaveDimension => new(0x00144107u, VR.US);
    /// <summary>Integer Numeric Value, SL, 1.</summary>
    public static Attribute<int> IntegerNumericValue => new(0x00144108u, VR.SL);
    /// <summary>Byte Numeric Value, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> ByteNumericValue => new(0x00144109u, VR.OB);
    /// <summary>Short Numeric Value, OW, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> ShortNumericValue => new(0x0014410Au, VR.OW);
    /// <summary>Single Precision Floating Point Numeric Value, OF, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> SinglePrecisionFloatingPointNumericValue => new(0x0014410Bu, VR.OF);
    /// <summary>Double Precision Floating Point Numeric Value, OD, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> DoublePrecisionFloatingPointNumericValue => new(0x0014410Cu, VR.OD);
    /// <summary>LINAC Energy, IS, 1.</summary>
    public static Attribute<int> LINACEnergy => new(0x00145002u, VR.IS);
    /// <summary>LINAC Output, IS, 1.</summary>
    public static Attribute<int> LINACOutput => new(0x00145004u, VR.IS);
    /// <summary>Active Aperture, US, 1.</summary>
    public static Attribute<ushort> ActiveAperture => new(0x00145100u, VR.US);
    /// <summary>Total Aperture, DS, 1.</summary>
    public static Attribute<double> TotalAperture => new(0x00145101u, VR.DS);
    /// <summary>Aperture Elevation, DS, 1.</summary>
    public static Attribute<double> ApertureElevation => new(0x00145102u, VR.DS);
    /// <summary>Main Lobe Angle, DS, 1.</summary>
    public static Attribute<double> MainLobeAngle => new(0x00145103u, VR.DS);
    /// <summary>Main Roof Angle, DS, 1.</summary>
    public static Attribute<double> MainRoofAngle => new(0x00145104u, VR.DS);
    /// <summary>Connector Type, CS, 1.</summary>
    public static Attribute<string> ConnectorType => new(0x00145105u, VR.CS);
    /// <summary>Wedge Model Number, SH, 1.</summary>
    public static Attribute<string> WedgeModelNumber => new(0x00145106u, VR.SH);
    /// <summary>Wedge Angle Float, DS, 1.</summary>
    public static Attribute<double> WedgeAngleFloat => new(0x00145107u, VR.DS);
    /// <summary>Wedge Roof Angle, DS, 1.</summary>
    public static Attribute<double> WedgeRoofAngle => new(0x00145108u, VR.DS);
    /// <summary>Wedge Element 1 Position, CS, 1.</summary>
    public static Attribute<string> WedgeElement1Position => new(0x00145109u, VR.CS);
    /// <summary>Wedge Material Velocity, DS, 1.</summary>
    public static Attribute<double> WedgeMaterialVelocity => new(0x0014510Au, VR.DS);
    /// <summary>Wedge Material, SH, 1.</summary>
    public static Attribute<string> WedgeMaterial => new(0x0014510Bu, VR.SH);
    /// <summary>Wedge Offset Z, DS, 1.</summary>
    public static Attribute<double> WedgeOffsetZ => new(0x0014510Cu, VR.DS);
    /// <summary>Wedge Origin Offset X, DS, 1.</summary>
    public static Attribute<double> WedgeOriginOffsetX => new(0x0014510Du, VR.DS);
    /// <summary>Wedge Time Delay, DS, 1.</summary>
    public static Attribute<double> WedgeTimeDelay => new(0x0014510Eu, VR.DS);
    /// <summary>Wedge Name, SH, 1.</summary>
    public static Attribute<string> WedgeName => new(0x0014510Fu, VR.SH);
    /// <summary>Wedge Manufacturer Name, SH, 1.</summary>
    public static Attribute<string> WedgeManufacturerName => new(0x00145110u, VR.SH);
    /// <summary>Wedge Description, LO, 1.</summary>
    public static Attribute<string> WedgeDescription => new(0x00145111u, VR.LO);
    /// <summary>Nominal Beam Angle, DS, 1.</summary>
    public static Attribute<double> NominalBeamAngle => new(0x00145112u, VR.DS);
    /// <summary>Wedge Offset X, DS, 1.</summary>
    public static Attribute<double> WedgeOffsetX => new(0x00145113u, VR.DS);
    /// <summary>Wedge Offset Y, DS, 1.</summary>
    public static Attribute<double> WedgeOffsetY => new(0x00145114u, VR.DS);
    /// <summary>Wedge Total Length, DS, 1.</summary>
    public static Attribute<double> WedgeTotalLength => new(0x00145115u, VR.DS);
    /// <summary>Wedge In Contact Length, DS, 1.</summary>
    public static Attribute<double> WedgeInContactLength => new(0x00145116u, VR.DS);
    /// <summary>Wedge Front Gap, DS, 1.</summary>
    public static Attribute<double> WedgeFrontGap => new(0x00145117u, VR.DS);
    /// <summary>Wedge Total Height, DS, 1.</summary>
    public static Attribute<double> WedgeTotalHeight => new(0x00145118u, VR.DS);
    /// <summary>Wedge Front Height, DS, 1.</summary>
    public static Attribute<double> WedgeFrontHeight => new(0x00145119u, VR.DS);
    /// <summary>Wedge Rear Height, DS, 1.</summary>
    public static Attribute<double> WedgeRearHeight => new(0x0014511Au, VR.DS);
    /// <summary>Wedge Total Width, DS, 1.</summary>
    public static Attribute<double> WedgeTotalWidth => new(0x0014511Bu, VR.DS);
    /// <summary>Wedge In Contact Width, DS, 1.</summary>
    public static Attribute<double> WedgeInContactWidth => new(0x0014511Cu, VR.DS);
    /// <summary>Wedge Chamfer Height, DS, 1.</summary>
    public static Attribute<double> WedgeChamferHeight => new(0x0014511Du, VR.DS);
    /// <summary>Wedge Curve, CS, 1.</summary>
    public static Attribute<string> WedgeCurve => new(0x0014511Eu, VR.CS);
    /// <summary>Radius Along the Wedge, DS, 1.</summary>
    public static Attribute<double> RadiusAlongWedge => new(0x0014511Fu, VR.DS);
    /// <summary>Thermal Camera Settings Sequence, SQ, 1.</summary>
    public static SequenceAttribute ThermalCameraSettingsSequence => new(0x00146001u);
    /// <summary>Acquisition Frame Rate, DS, 1.</summary>
    public static Attribute<double> AcquisitionFrameRate => new(0x00146002u, VR.DS);
    /// <summary>Integration Time, DS, 1.</summary>
    public static Attribute<double> IntegrationTime => new(0x00146003u, VR.DS);
    /// <summary>Number of Calibration Frames, DS, 1.</summary>
    public static Attribute<double> NumberOfCalibrationFrames => new(0x00146004u, VR.DS);
    /// <summary>Number of Rows in Full Acquisition Image, DS, 1.</summary>
    public static Attribute<double> NumberOfRowsInFullAcquisitionImage => new(0x00146005u, VR.DS);
    /// <summary>Number Of Columns in Full Acquisition Image, DS, 1.</summary>
    public static Attribute<double> NumberOfColumnsInFullAcquisitionImage => new(0x00146006u, VR.DS);
    /// <summary>Thermal Source Settings Sequence, SQ, 1.</summary>
    public static SequenceAttribute ThermalSourceSettingsSequence => new(0x00146007u);
    /// <summary>Source Horizontal Pitch, DS, 1.</summary>
    public static Attribute<double> SourceHorizontalPitch => new(0x00146008u, VR.DS);
    /// <summary>Source Vertical Pitch, DS, 1.</summary>
    public static Attribute<double> SourceVerticalPitch => new(0x00146009u, VR.DS);
    /// <summary>Source Horizontal Scan Speed, DS, 1.</summary>
    public static Attribute<double> SourceHorizontalScanSpeed => new(0x0014600Au, VR.DS);
    /// <summary>Thermal Source Modulation Frequency, DS, 1.</summary>
    public static Attribute<double> ThermalSourceModulationFrequency => new(0x0014600Bu, VR.DS);
    /// <summary>Induction Source Setting Sequence, SQ, 1.</summary>
    public static SequenceAttribute InductionSourceSettingSequence => new(0x0014600Cu);
    /// <summary>Coil Frequency, DS, 1.</summary>
    public static Attribute<double> CoilFrequency => new(0x0014600Du, VR.DS);
    /// <summary>Current Amplitude Across Coil, DS, 1.</summary>
    public static Attribute<double> CurrentAmplitudeAcrossCoil => new(0x0014600Eu, VR.DS);
    /// <summary>Flash Source Setting Sequence, SQ, 1.</summary>
    public static SequenceAttribute FlashSourceSettingSequence => new(0x0014600Fu);
    /// <summary>Flash Duration, DS, 1.</summary>
    public static Attribute<double> FlashDuration => new(0x00146010u, VR.DS);
    /// <summary>Flash Frame Number, DS, 1-n.</summary>
    public static Attribute<double> FlashFrameNumber => new(0x00146011u, VR.DS);
    /// <summary>Laser Source Setting Sequence, SQ, 1.</summary>
    public static SequenceAttribute LaserSourceSettingSequence => new(0x00146012u);
    /// <summary>Horizontal Laser Spot Dimension, DS, 1.</summary>
    public static Attribute<double> HorizontalLaserSpotDimension => new(0x00146013u, VR.DS);
    /// <summary>Vertical Laser Spot Dimension, DS, 1.</summary>
    public static Attribute<double> VerticalLaserSpotDimension => new(0x00146014u, VR.DS);
    /// <summary>Laser Wavelength, DS, 1.</summary>
    public static Attribute<double> LaserWavelength => new(0x00146015u, VR.DS);
    /// <summary>Laser Power, DS, 1.</summary>
    public static Attribute<double> LaserPower => new(0x00146016u, VR.DS);
    /// <summary>Forced Gas Setting Sequence, SQ, 1.</summary>
    public static SequenceAttribute ForcedGasSettingSequence => new(0x00146017u);
    /// <summary>Vibration Source Setting Sequence, SQ, 1.</summary>
    public static SequenceAttribute VibrationSourceSettingSequence => new(0x00146018u);
    /// <summary>Vibration Excitation Frequency, DS, 1.</summary>
    public static Attribute<double> VibrationExcitationFrequency => new(0x00146019u, VR.DS);
    /// <summary>Vibration Excitation Voltage, DS, 1.</summary>
    public static Attribute<double> VibrationExcitationVoltage => new(0x0014601Au, VR.DS);
    /// <summary>Thermography Data Capture Method, CS, 1.</summary>
    public static Attribute<string> ThermographyDataCaptureMethod => new(0x0014601Bu, VR.CS);
    /// <summary>Thermal Technique, CS, 1.</summary>
    public static Attribute<string> ThermalTechnique => new(0x0014601Cu, VR.CS);
    /// <summary>Thermal Camera Core Sequence, SQ, 1.</summary>
    public static SequenceAttribute ThermalCameraCoreSequence => new(0x0014601Du);
    /// <summary>Detector Wavelength Range, CS, 1.</summary>
    public static Attribute<string> DetectorWavelengthRange => new(0x0014601Eu, VR.CS);
    /// <summary>Thermal Camera Calibration Type, CS, 1.</summary>
    public static Attribute<string> ThermalCameraCalibrationType => new(0x0014601Fu, VR.CS);
    /// <summary>Acquisition Image Counter, UV, 1.</summary>
    public static Attribute<ulong> AcquisitionImageCounter => new(0x00146020u, VR.UV);
    /// <summary>Front Panel Temperature, DS, 1.</summary>
    public static Attribute<double> FrontPanelTemperature => new(0x00146021u, VR.DS);
    /// <summary>Air Gap Temperature, DS, 1.</summary>
    public static Attribute<double> AirGapTemperature => new(0x00146022u, VR.DS);
    /// <summary>Vertical Pixel Size, DS, 1.</summary>
    public static Attribute<double> VerticalPixelSize => new(0x00146023u, VR.DS);
    /// <summary>Horizontal Pixel Size, DS, 1.</summary>
    public static Attribute<double> HorizontalPixelSize => new(0x00146024u, VR.DS);
    /// <summary>Data Streaming Protocol, ST, 1-n.</summary>
    public static Attribute<string> DataStreamingProtocol => new(0x00146025u, VR.ST);
    /// <summary>Lens Sequence, SQ, 1.</summary>
    public static SequenceAttribute LensSequence => new(0x00146026u);
    /// <summary>Field of View, DS, 1.</summary>
    public static Attribute<double> FieldOfView => new(0x00146027u, VR.DS);
    /// <summary>Lens Filter Manufacturer, LO, 1.</summary>
    public static Attribute<string> LensFilterManufacturer => new(0x00146028u, VR.LO);
    /// <summary>Cutoff Filter Type, CS, 1.</summary>
    public static Attribute<string> CutoffFilterType => new(0x00146029u, VR.CS);
    /// <summary>Lens Filter Cut-Off Wavelength, DS, 1-n.</summary>
    public static Attribute<double> LensFilterCutOffWavelength => new(0x0014602Au, VR.DS);
    /// <summary>Thermal Source Sequence, SQ, 1.</summary>
    public static SequenceAttribute ThermalSourceSequence => new(0x0014602Bu);
    /// <summary>Thermal Source Motion State, CS, 1.</summary>
    public static Attribute<string> ThermalSourceMotionState => new(0x0014602Cu, VR.CS);
    /// <summary>Thermal Source Motion Type, CS, 1.</summary>
    public static Attribute<string> ThermalSourceMotionType => new(0x0014602Du, VR.CS);
    /// <summary>Induction Heating Sequence, SQ, 1.</summary>
    public static SequenceAttribute InductionHeatingSequence => new(0x0014602Eu);
    /// <summary>Coil Configuration ID, ST, 1.</summary>
    public static Attribute<string> CoilConfigurationID => new(0x0014602Fu, VR.ST);
    /// <summary>Number of Turns in Coil, DS, 1.</summary>
    public static Attribute<double> NumberOfTurnsInCoil => new(0x00146030u, VR.DS);
    /// <summary>Shape of Individual Turn, CS, 1.</summary>
    public static Attribute<string> ShapeOfIndividualTurn => new(0x00146031u, VR.CS);
    /// <summary>Size of Individual Turn, DS, 1-n.</summary>
    public static Attribute<double> SizeOfIndividualTurn => new(0x00146032u, VR.DS);
    /// <summary>Distance Between Turns, DS, 1-n.</summary>
    public static Attribute<double> DistanceBetweenTurns => new(0x00146033u, VR.DS);
    /// <summary>Flash Heating Sequence, SQ, 1.</summary>
    public static SequenceAttribute FlashHeatingSequence => new(0x00146034u);
    /// <summary>Number of Lamps, DS, 1.</summary>
    public static Attribute<double> NumberOfLamps => new(0x00146035u, VR.DS);
    /// <summary>Flash Synchronization Protocol, ST, 1.</summary>
    public static Attribute<string> FlashSynchronizationProtocol => new(0x00146036u, VR.ST);
    /// <summary>Flash Modification Status, CS, 1.</summary>
    public static Attribute<string> FlashModificationStatus => new(0x00146037u, VR.CS);
    /// <summary>Laser Heating Sequence, SQ, 1.</summary>
    public static SequenceAttribute LaserHeatingSequence => new(0x00146038u);
    /// <summary>Laser Manufacturer, LO, 1.</summary>
    public static Attribute<string> LaserManufacturer => new(0x00146039u, VR.LO);
    /// <summary>Laser Model Number, LO, 1.</summary>
    public static Attribute<string> LaserModelNumber => new(0x0014603Au, VR.LO);
    /// <summary>Laser Type Description, ST, 1.</summary>
    public static Attribute<string> LaserTypeDescription => new(0x0014603Bu, VR.ST);
    /// <summary>Forced Gas Heating Sequence, SQ, 1.</summary>
    public static SequenceAttribute ForcedGasHeatingSequence => new(0x0014603Cu);
    /// <summary>Gas Used for Heating/Cooling Part, LO, 1.</summary>
    public static Attribute<string> GasUsedForHeatingCoolingPart => new(0x0014603Du, VR.LO);
    /// <summary>Vibration/Sonic Heating Sequence, SQ, 1.</summary>
    public static SequenceAttribute VibrationSonicHeatingSequence => new(0x0014603Eu);
    /// <summary>Probe Manufacturer, LO, 1.</summary>
    public static Attribute<string> ProbeManufacturer => new(0x0014603Fu, VR.LO);
    /// <summary>Probe Model Number, LO, 1.</summary>
    public static Attribute<string> ProbeModelNumber => new(0x00146040u, VR.LO);
    /// <summary>Aperture Size, DS, 1.</summary>
    public static Attribute<double> ApertureSize => new(0x00146041u, VR.DS);
    /// <summary>Probe Resonant Frequency, DS, 1.</summary>
    public static Attribute<double> ProbeResonantFrequency => new(0x00146042u, VR.DS);
    /// <summary>Heat Source Description, UT, 1.</summary>
    public static Attribute<string> HeatSourceDescription => new(0x00146043u, VR.UT);
    /// <summary>Surface Preparation with Optical Coating, CS, 1.</summary>
    public static Attribute<string> SurfacePreparationWithOpticalCoating => new(0x00146044u, VR.CS);
    /// <summary>Optical Coating Type, ST, 1.</summary>
    public static Attribute<string> OpticalCoatingType => new(0x00146045u, VR.ST);
    /// <summary>Thermal Conductivity of Exposed Surface, DS, 1.</summary>
    public static Attribute<double> ThermalConductivityOfExposedSurface => new(0x00146046u, VR.DS);
    /// <summary>Material Density, DS, 1.</summary>
    public static Attribute<double> MaterialDensity => new(0x00146047u, VR.DS);
    /// <summary>Specific Heat of Inspection Surface, DS, 1.</summary>
    public static Attribute<double> SpecificHeatOfInspectionSurface => new(0x00146048u, VR.DS);
    /// <summary>Emissivity of Inspection Surface, DS, 1.</summary>
    public static Attribute<double> EmissivityOfInspectionSurface => new(0x00146049u, VR.DS);
    /// <summary>Electromagnetic Classification of Inspection Surface, CS, 1-n.</summary>
    public static Attribute<string> ElectromagneticClassificationOfInspectionSurface => new(0x0014604Au, VR.CS);
    /// <summary>Moving Window Size, DS, 1.</summary>
    public static Attribute<double> MovingWindowSize => new(0x0014604Cu, VR.DS);
    /// <summary>Moving Window Type, CS, 1.</summary>
    public static Attribute<string> MovingWindowType => new(0x0014604Du, VR.CS);
    /// <summary>Moving Window Weights, DS, 1-n.</summary>
    public static Attribute<double> MovingWindowWeights => new(0x0014604Eu, VR.DS);
    /// <summary>Moving Window Pitch, DS, 1.</summary>
    public static Attribute<double> MovingWindowPitch => new(0x0014604Fu, VR.DS);
    /// <summary>Moving Window Padding Scheme, CS, 1.</summary>
    public static Attribute<string> MovingWindowPaddingScheme => new(0x00146050u, VR.CS);
    /// <summary>Moving Window Padding Length, DS, 1.</summary>
    public static Attribute<double> MovingWindowPaddingLength => new(0x00146051u, VR.DS);
    /// <summary>Spatial Filtering Parameters Sequence, SQ, 1.</summary>
    public static SequenceAttribute SpatialFilteringParametersSequence => new(0x00146052u);
    /// <summary>Spatial Filtering Scheme, CS, 1.</summary>
    public static Attribute<string> SpatialFilteringScheme => new(0x00146053u, VR.CS);
    /// <summary>Horizontal Moving Window Size, DS, 1.</summary>
    public static Attribute<double> HorizontalMovingWindowSize => new(0x00146056u, VR.DS);
    /// <summary>Vertical Moving Window Size, DS, 1.</summary>
    public static Attribute<double> VerticalMovingWindowSize => new(0x00146057u, VR.DS);
    /// <summary>Polynomial Fitting Sequence, SQ, 1.</summary>
    public static SequenceAttribute PolynomialFittingSequence => new(0x00146059u);
    /// <summary>Fitting Data Type, CS, 1-n.</summary>
    public static Attribute<string> FittingDataType => new(0x0014605Au, VR.CS);
    /// <summary>Operation on Time Axis Before Fitting, CS, 1.</summary>
    public static Attribute<string> OperationOnTimeAxisBeforeFitting => new(0x0014605Bu, VR.CS);
    /// <summary>Operation on Pixel Intensity Before Fitting, CS, 1.</summary>
    public static Attribute<string> OperationOnPixelIntensityBeforeFitting => new(0x0014605Cu, VR.CS);
    /// <summary>Order of Polynomial, DS, 1.</summary>
    public static Attribute<double> OrderOfPolynomial => new(0x0014605Du, VR.DS);
    /// <summary>Independent Variable for Polynomial Fit, CS, 1.</summary>
    public static Attribute<string> IndependentVariableForPolynomialFit => new(0x0014605Eu, VR.CS);
    /// <summary>PolynomialCoefficients, DS, 1-n.</summary>
    public static Attribute<double> PolynomialCoefficients => new(0x0014605Fu, VR.DS);
    /// <summary>Thermography Pixel Data Unit, CS, 1.</summary>
    public static Attribute<string> ThermographyPixelDataUnit => new(0x00146060u, VR.CS);
    /// <summary>White Point, DS, 1.</summary>
    public static Attribute<double> WhitePoint => new(0x00160001u, VR.DS);
    /// <summary>Primary Chromaticities, DS, 3.</summary>
    public static Attribute<double> PrimaryChromaticities => new(0x00160002u, VR.DS);
    /// <summary>Battery Level, UT, 1.</summary>
    public static Attribute<string> BatteryLevel => new(0x00160003u, VR.UT);
    /// <summary>Exposure Time in Seconds, DS, 1.</summary>
    public static Attribute<double> ExposureTimeInSeconds => new(0x00160004u, VR.DS);
    /// <summary>F-Number, DS, 1.</summary>
    public static Attribute<double> FNumber => new(0x00160005u, VR.DS);
    /// <summary>OECF Rows, IS, 1.</summary>
    public static Attribute<int> OECFRows => new(0x00160006u, VR.IS);
    /// <summary>OECF Columns, IS, 1.</summary>
    public static Attribute<int> OECFColumns => new(0x00160007u, VR.IS);
    /// <summary>OECF Column Names, UC, 1-n.</summary>
    public static Attribute<string> OECFColumnNames => new(0x00160008u, VR.UC);
    /// <summary>OECF Values, DS, 1-n.</summary>
    public static Attribute<double> OECFValues => new(0x00160009u, VR.DS);
    /// <summary>Spatial Frequency Response Rows, IS, 1.</summary>
    public static Attribute<int> SpatialFrequencyResponseRows => new(0x0016000Au, VR.IS);
    /// <summary>Spatial Frequency Response Columns, IS, 1.</summary>
    public static Attribute<int> SpatialFrequencyResponseColumns => new(0x0016000Bu, VR.IS);
    /// <summary>Spatial Frequency Response Column Names, UC, 1-n.</summary>
    public static Attribute<string> SpatialFrequencyResponseColumnNames => new(0x0016000Cu, VR.UC);
    /// <summary>Spatial Frequency Response Values, DS, 1-n.</summary>
    public static Attribute<double> SpatialFrequencyResponseValues => new(0x0016000Du, VR.DS);
    /// <summary>Color Filter Array Pattern Rows, IS, 1.</summary>
    public static Attribute<int> ColorFilterArrayPatternRows => new(0x0016000Eu, VR.IS);
    /// <summary>Color Filter Array Pattern Columns, IS, 1.</summary>
    public static Attribute<int> ColorFilterArrayPatternColumns => new(0x0016000Fu, VR.IS);
    /// <summary>Color Filter Array Pattern Values, DS, 1-n.</summary>
    public static Attribute<double> ColorFilterArrayPatternValues => new(0x00160010u, VR.DS);
    /// <summary>Flash Firing Status, US, 1.</summary>
    public static Attribute<ushort> FlashFiringStatus => new(0x00160011u, VR.US);
    /// <summary>Flash Return Status, US, 1.</summary>
    public static Attribute<ushort> FlashReturnStatus => new(0x00160012u, VR.US);
    /// <summary>Flash Mode, US, 1.</summary>
    public static Attribute<ushort> FlashMode => new(0x00160013u, VR.US);
    /// <summary>Flash Function Present, US, 1.</summary>
    public static Attribute<ushort> FlashFunctionPresent => new(0x00160014u, VR.US);
    /// <summary>Flash Red Eye Mode, US, 1.</summary>
    public static Attribute<ushort> FlashRedEyeMode => new(0x00160015u, VR.US);
    /// <summary>Exposure Program, US, 1.</summary>
    public static Attribute<ushort> ExposureProgram => new(0x00160016u, VR.US);
    /// <summary>Spectral Sensitivity, UT, 1.</summary>
    public static Attribute<string> SpectralSensitivity => new(0x00160017u, VR.UT);
    /// <summary>Photographic Sensitivity, IS, 1.</summary>
    public static Attribute<int> PhotographicSensitivity => new(0x00160018u, VR.IS);
    /// <summary>Self Timer Mode, IS, 1.</summary>
    public static Attribute<int> SelfTimerMode => new(0x00160019u, VR.IS);
    /// <summary>Sensitivity Type, US, 1.</summary>
    public static Attribute<ushort> SensitivityType => new(0x0016001Au, VR.US);
    /// <summary>Standard Output Sensitivity, IS, 1.</summary>
    public static Attribute<int> StandardOutputSensitivity => new(0x0016001Bu, VR.IS);
    /// <summary>Recommended Exposure Index, IS, 1.</summary>
    public static Attribute<int> RecommendedExposureIndex => new(0x0016001Cu, VR.IS);
    /// <summary>ISO Speed, IS, 1.</summary>
    public static Attribute<int> ISOSpeed => new(0x0016001Du, VR.IS);
    /// <summary>ISO Speed Latitude yyy, IS, 1.</summary>
    public static Attribute<int> ISOSpeedLatitudeyyy => new(0x0016001Eu, VR.IS);
    /// <summary>ISO Speed Latitude zzz, IS, 1.</summary>
    public static Attribute<int> ISOSpeedLatitudezzz => new(0x0016001Fu, VR.IS);
    /// <summary>EXIF Version, UT, 1.</summary>
    public static Attribute<string> EXIFVersion => new(0x00160020u, VR.UT);
    /// <summary>Shutter Speed Value, DS, 1.</summary>
    public static Attribute<double> ShutterSpeedValue => new(0x00160021u, VR.DS);
    /// <summary>Aperture Value, DS, 1.</summary>
    public static Attribute<double> ApertureValue => new(0x00160022u, VR.DS);
    /// <summary>Brightness Value, DS, 1.</summary>
    public static Attribute<double> BrightnessValue => new(0x00160023u, VR.DS);
    /// <summary>Exposure Bias Value, DS, 1.</summary>
    public static Attribute<double> ExposureBiasValue => new(0x00160024u, VR.DS);
    /// <summary>Max Aperture Value, DS, 1.</summary>
    public static Attribute<double> MaxApertureValue => new(0x00160025u, VR.DS);
    /// <summary>Subject Distance, DS, 1.</summary>
    public static Attribute<double> SubjectDistance => new(0x00160026u, VR.DS);
    /// <summary>Metering Mode, US, 1.</summary>
    public static Attribute<ushort> MeteringMode => new(0x00160027u, VR.US);
    /// <summary>Light Source, US, 1.</summary>
    public static Attribute<ushort> LightSource => new(0x00160028u, VR.US);
    /// <summary>Focal Length, DS, 1.</summary>
    public static Attribute<double> FocalLength => new(0x00160029u, VR.DS);
    /// <summary>Subject Area, IS, 2-4.</summary>
    public static Attribute<int> SubjectArea => new(0x0016002Au, VR.IS);
    /// <summary>Maker Note, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> MakerNote => new(0x0016002Bu, VR.OB);
    /// <summary>Temperature, DS, 1.</summary>
    public static Attribute<double> Temperature => new(0x00160030u, VR.DS);
    /// <summary>Humidity, DS, 1.</summary>
    public static Attribute<double> Humidity => new(0x00160031u, VR.DS);
    /// <summary>Pressure, DS, 1.</summary>
    public static Attribute<double> Pressure => new(0x00160032u, VR.DS);
    /// <summary>Water Depth, DS, 1.</summary>
    public static Attribute<double> WaterDepth => new(0x00160033u, VR.DS);
    /// <summary>Acceleration, DS, 1.</summary>
    public static Attribute<double> Acceleration => new(0x00160034u, VR.DS);
    /// <summary>Camera Elevation Angle, DS, 1.</summary>
    public static Attribute<double> CameraElevationAngle => new(0x00160035u, VR.DS);
    /// <summary>Flash Energy, DS, 1-2.</summary>
    public static Attribute<double> FlashEnergy => new(0x00160036u, VR.DS);
    /// <summary>Subject Location, IS, 2.</summary>
    public static Attribute<int> SubjectLocation => new(0x00160037u, VR.IS);
    /// <summary>Photographic Exposure Index, DS, 1.</summary>
    public static Attribute<double> PhotographicExposureIndex => new(0x00160038u, VR.DS);
    /// <summary>Sensing Method, US, 1.</summary>
    public static Attribute<ushort> SensingMethod => new(0x00160039u, VR.US);
    /// <summary>File Source, US, 1.</summary>
    public static Attribute<ushort> FileSource => new(0x0016003Au, VR.US);
    /// <summary>Scene Type, US, 1.</summary>
    public static Attribute<ushort> SceneType => new(0x0016003Bu, VR.US);
    /// <summary>Custom Rendered, US, 1.</summary>
    public static Attribute<ushort> CustomRendered => new(0x00160041u, VR.US);
    /// <summary>Exposure Mode, US, 1.</summary>
    public static Attribute<ushort> ExposureMode => new(0x00160042u, VR.US);
    /// <summary>White Balance, US, 1.</summary>
    public static Attribute<ushort> WhiteBalance => new(0x00160043u, VR.US);
    /// <summary>Digital Zoom Ratio, DS, 1.</summary>
    public static Attribute<double> DigitalZoomRatio => new(0x00160044u, VR.DS);
    /// <summary>Focal Length In 35mm Film, IS, 1.</summary>
    public static Attribute<int> FocalLengthIn35mmFilm => new(0x00160045u, VR.IS);
    /// <summary>Scene Capture Type, US, 1.</summary>
    public static Attribute<ushort> SceneCaptureType => new(0x00160046u, VR.US);
    /// <summary>Gain Control, US, 1.</summary>
    public static Attribute<ushort> GainControl => new(0x00160047u, VR.US);
    /// <summary>Contrast, US, 1.</summary>
    public static Attribute<ushort> Contrast => new(0x00160048u, VR.US);
    /// <summary>Saturation, US, 1.</summary>
    public static Attribute<ushort> Saturation => new(0x00160049u, VR.US);
    /// <summary>Sharpness, US, 1.</summary>
    public static Attribute<ushort> Sharpness => new(0x0016004Au, VR.US);
    /// <summary>Device Setting Description, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> DeviceSettingDescription => new(0x0016004Bu, VR.OB);
    /// <summary>Subject Distance Range, US, 1.</summary>
    public static Attribute<ushort> SubjectDistanceRange => new(0x0016004Cu, VR.US);
    /// <summary>Camera Owner Name, UT, 1.</summary>
    public static Attribute<string> CameraOwnerName => new(0x0016004Du, VR.UT);
    /// <summary>Lens Specification, DS, 4.</summary>
    public static Attribute<double> LensSpecification => new(0x0016004Eu, VR.DS);
    /// <summary>Lens Make, UT, 1.</summary>
    public static Attribute<string> LensMake => new(0x0016004Fu, VR.UT);
    /// <summary>Lens Model, UT, 1.</summary>
    public static Attribute<string> LensModel => new(0x00160050u, VR.UT);
    /// <summary>Lens Serial Number, UT, 1.</summary>
    public static Attribute<string> LensSerialNumber => new(0x00160051u, VR.UT);
    /// <summary>Interoperability Index, CS, 1.</summary>
    public static Attribute<string> InteroperabilityIndex => new(0x00160061u, VR.CS);
    /// <summary>Interoperability Version, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> InteroperabilityVersion => new(0x00160062u, VR.OB);
    /// <summary>GPS Version ID, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> GPSVersionID => new(0x00160070u, VR.OB);
    /// <summary>GPS Latitude Ref, CS, 1.</summary>
    public static Attribute<string> GPSLatitudeRef => new(0x00160071u, VR.CS);
    /// <summary>GPS Latitude, DS, 3.</summary>
    public static Attribute<double> GPSLatitude => new(0x00160072u, VR.DS);
    /// <summary>GPS Longitude Ref, CS, 1.</summary>
    public static Attribute<string> GPSLongitudeRef => new(0x00160073u, VR.CS);
    /// <summary>GPS Longitude, DS, 3.</summary>
    public static Attribute<double> GPSLongitude => new(0x00160074u, VR.DS);
    /// <summary>GPS Altitude Ref, US, 1.</summary>
    public static Attribute<ushort> GPSAltitudeRef => new(0x00160075u, VR.US);
    /// <summary>GPS Altitude, DS, 1.</summary>
    public static Attribute<double> GPSAltitude => new(0x00160076u, VR.DS);
    /// <summary>GPS Time Stamp, DT, 1.</summary>
    public static Attribute<DicomDateTime> GPSTimeStamp => new(0x00160077u, VR.DT);
    /// <summary>GPS Satellites, UT, 1.</summary>
    public static Attribute<string> GPSSatellites => new(0x00160078u, VR.UT);
    /// <summary>GPS Status, CS, 1.</summary>
    public static Attribute<string> GPSStatus => new(0x00160079u, VR.CS);
    /// <summary>GPS Measure Mode, CS, 1.</summary>
    public static Attribute<string> GPSMeasureMode => new(0x0016007Au, VR.CS);
    /// <summary>GPS DOP, DS, 1.</summary>
    public static Attribute<double> GPSDOP => new(0x0016007Bu, VR.DS);
    /// <summary>GPS Speed Ref, CS, 1.</summary>
    public static Attribute<string> GPSSpeedRef => new(0x0016007Cu, VR.CS);
    /// <summary>GPS Speed, DS, 1.</summary>
    public static Attribute<double> GPSSpeed => new(0x0016007Du, VR.DS);
    /// <summary>GPS Track Ref, CS, 1.</summary>
    public static Attribute<string> GPSTrackRef => new(0x0016007Eu, VR.CS);
    /// <summary>GPS Track, DS, 1.</summary>
    public static Attribute<double> GPSTrack => new(0x0016007Fu, VR.DS);
    /// <summary>GPS Img Direction Ref, CS, 1.</summary>
    public static Attribute<string> GPSImgDirectionRef => new(0x00160080u, VR.CS);
    /// <summary>GPS Img Direction, DS, 1.</summary>
    public static Attribute<double> GPSImgDirection => new(0x00160081u, VR.DS);
    /// <summary>GPS Map Datum, UT, 1.</summary>
    public static Attribute<string> GPSMapDatum => new(0x00160082u, VR.UT);
    /// <summary>GPS Dest Latitude Ref, CS, 1.</summary>
    public static Attribute<string> GPSDestLatitudeRef => new(0x00160083u, VR.CS);
    /// <summary>GPS Dest Latitude, DS, 3.</summary>
    public static Attribute<double> GPSDestLatitude => new(0x00160084u, VR.DS);
    /// <summary>GPS Dest Longitude Ref, CS, 1.</summary>
    public static Attribute<string> GPSDestLongitudeRef => new(0x00160085u, VR.CS);
    /// <summary>GPS Dest Longitude, DS, 3.</summary>
    public static Attribute<double> GPSDestLongitude => new(0x00160086u, VR.DS);
    /// <summary>GPS Dest Bearing Ref, CS, 1.</summary>
    public static Attribute<string> GPSDestBearingRef => new(0x00160087u, VR.CS);
    /// <summary>GPS Dest Bearing, DS, 1.</summary>
    public static Attribute<double> GPSDestBearing => new(0x00160088u, VR.DS);
    /// <summary>GPS Dest Distance Ref, CS, 1.</summary>
    public static Attribute<string> GPSDestDistanceRef => new(0x00160089u, VR.CS);
    /// <summary>GPS Dest Distance, DS, 1.</summary>
    public static Attribute<double> GPSDestDistance => new(0x0016008Au, VR.DS);
    /// <summary>GPS Processing Method, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> GPSProcessingMethod => new(0x0016008Bu, VR.OB);
    /// <summary>GPS Area Information, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> GPSAreaInformation => new(0x0016008Cu, VR.OB);
    /// <summary>GPS Date Stamp, DT, 1.</summary>
    public static Attribute<DicomDateTime> GPSDateStamp => new(0x0016008Du, VR.DT);
    /// <summary>GPS Differential, IS, 1.</summary>
    public static Attribute<int> GPSDifferential => new(0x0016008Eu, VR.IS);
    /// <summary>Light Source Polarization, CS, 1.</summary>
    public static Attribute<string> LightSourcePolarization => new(0x00161001u, VR.CS);
    /// <summary>Emitter Color Temperature, DS, 1.</summary>
    public static Attribute<double> EmitterColorTemperature => new(0x00161002u, VR.DS);
    /// <summary>Contact Method, CS, 1.</summary>
    public static Attribute<string> ContactMethod => new(0x00161003u, VR.CS);
    /// <summary>Immersion Media, CS, 1-n.</summary>
    public static Attribute<string> ImmersionMedia => new(0x00161004u, VR.CS);
    /// <summary>Optical Magnification Factor, DS, 1.</summary>
    public static Attribute<double> OpticalMagnificationFactor => new(0x00161005u, VR.DS);
    /// <summary>Contrast/Bolus Agent, LO, 1.</summary>
    public static Attribute<string> ContrastBolusAgent => new(0x00180010u, VR.LO);
    /// <summary>Contrast/Bolus Agent Sequence, SQ, 1.</summary>
    public static SequenceAttribute ContrastBolusAgentSequence => new(0x00180012u);
    /// <summary>Contrast/Bolus T1 Relaxivity, FL, 1.</summary>
    public static Attribute<float> ContrastBolusT1Relaxivity => new(0x00180013u, VR.FL);
    /// <summary>Contrast/Bolus Administration Route Sequence, SQ, 1.</summary>
    public static SequenceAttribute ContrastBolusAdministrationRouteSequence => new(0x00180014u);
    /// <summary>Body Part Examined, CS, 1.</summary>
    public static Attribute<string> BodyPartExamined => new(0x00180015u, VR.CS);
    /// <summary>Scanning Sequence, CS, 1-n.</summary>
    public static Attribute<string> ScanningSequence => new(0x00180020u, VR.CS);
    /// <summary>Sequence Variant, CS, 1-n.</summary>
    public static Attribute<string> SequenceVariant => new(0x00180021u, VR.CS);
    /// <summary>Scan Options, CS, 1-n.</summary>
    public static Attribute<string> ScanOptions => new(0x00180022u, VR.CS);
    /// <summary>MR Acquisition Type, CS, 1.</summary>
    public static Attribute<string> MRAcquisitionType => new(0x00180023u, VR.CS);
    /// <summary>Sequence Name, SH, 1.</summary>
    public static Attribute<string> SequenceName => new(0x00180024u, VR.SH);
    /// <summary>Angio Flag, CS, 1.</summary>
    public static Attribute<string> AngioFlag => new(0x00180025u, VR.CS);
    /// <summary>Intervention Drug Information Sequence, SQ, 1.</summary>
    public static SequenceAttribute InterventionDrugInformationSequence => new(0x00180026u);
    /// <summary>Intervention Drug Stop Time, TM, 1.</summary>
    public static Attribute<TimeOnly> InterventionDrugStopTime => new(0x00180027u, VR.TM);
    /// <summary>Intervention Drug Dose, DS, 1.</summary>
    public static Attribute<double> InterventionDrugDose => new(0x00180028u, VR.DS);
    /// <summary>Intervention Drug Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute InterventionDrugCodeSequence => new(0x00180029u);
    /// <summary>Additional Drug Sequence, SQ, 1.</summary>
    public static SequenceAttribute AdditionalDrugSequence => new(0x0018002Au);
    /// <summary>Radionuclide, LO, 1-n, retired.</summary>
    public static Attribute<string> Radionuclide => new(0x00180030u, VR.LO);
    /// <summary>Radiopharmaceutical, LO, 1.</summary>
    public static Attribute<string> Radiopharmaceutical => new(0x00180031u, VR.LO);
    /// <summary>Energy Window Centerline, DS, 1, retired.</summary>
    public static Attribute<double> EnergyWindowCenterline => new(0x00180032u, VR.DS);
    /// <summary>Energy Window Total Width, DS, 1-n, retired.</summary>
    public static Attribute<double> EnergyWindowTotalWidth => new(0x00180033u, VR.DS);
    /// <summary>Intervention Drug Name, LO, 1.</summary>
    public static Attribute<string> InterventionDrugName => new(0x00180034u, VR.LO);
    /// <summary>Intervention Drug Start Time, TM, 1.</summary>
    public static Attribute<TimeOnly> InterventionDrugStartTime => new(0x00180035u, VR.TM);
    /// <summary>Intervention Sequence, SQ, 1.</summary>
    public static SequenceAttribute InterventionSequence => new(0x00180036u);
    /// <summary>Therapy Type, CS, 1, retired.</summary>
    public static Attribute<string> TherapyType => new(0x00180037u, VR.CS);
    /// <summary>Intervention Status, CS, 1.</summary>
    public static Attribute<string> InterventionStatus => new(0x00180038u, VR.CS);
    /// <summary>Therapy Description, CS, 1, retired.</summary>
    public static Attribute<string> TherapyDescription => new(0x00180039u, VR.CS);
    /// <summary>Intervention Description, ST, 1.</summary>
    public static Attribute<string> InterventionDescription => new(0x0018003Au, VR.ST);
    /// <summary>Cine Rate, IS, 1.</summary>
    public static Attribute<int> CineRate => new(0x00180040u, VR.IS);
    /// <summary>Initial Cine Run State, CS, 1.</summary>
    public static Attribute<string> InitialCineRunState => new(0x00180042u, VR.CS);
    /// <summary>Slice Thickness, DS, 1.</summary>
    public static Attribute<double> SliceThickness => new(0x00180050u, VR.DS);
    /// <summary>KVP, DS, 1.</summary>
    public static Attribute<double> KVP => new(0x00180060u, VR.DS);
    /// <summary>Counts Accumulated, IS, 1.</summary>
    public static Attribute<int> CountsAccumulated => new(0x00180070u, VR.IS);
    /// <summary>Acquisition Termination Condition, CS, 1.</summary>
    public static Attribute<string> AcquisitionTerminationCondition => new(0x00180071u, VR.CS);
    /// <summary>Effective Duration, DS, 1.</summary>
    public static Attribute<double> EffectiveDuration => new(0x00180072u, VR.DS);
    /// <summary>Acquisition Start Condition, CS, 1.</summary>
    public static Attribute<string> AcquisitionStartCondition => new(0x00180073u, VR.CS);
    /// <summary>Acquisition Start Condition Data, IS, 1.</summary>
    public static Attribute<int> AcquisitionStartConditionData => new(0x00180074u, VR.IS);
    /// <summary>Acquisition Termination Condition Data, IS, 1.</summary>
    public static Attribute<int> AcquisitionTerminationConditionData => new(0x00180075u, VR.IS);
    /// <summary>Repetition Time, DS, 1.</summary>
    public static Attribute<double> RepetitionTime => new(0x00180080u, VR.DS);
    /// <summary>Echo Time, DS, 1.</summary>
    public static Attribute<double> EchoTime => new(0x00180081u, VR.DS);
    /// <summary>Inversion Time, DS, 1.</summary>
    public static Attribute<double> InversionTime => new(0x00180082u, VR.DS);
    /// <summary>Number of Averages, DS, 1.</summary>
    public static Attribute<double> NumberOfAverages => new(0x00180083u, VR.DS);
    /// <summary>Imaging Frequency, DS, 1.</summary>
    public static Attribute<double> ImagingFrequency => new(0x00180084u, VR.DS);
    /// <summary>Imaged Nucleus, SH, 1.</summary>
    public static Attribute<string> ImagedNucleus => new(0x00180085u, VR.SH);
    /// <summary>Echo Number(s), IS, 1-n.</summary>
    public static Attribute<int> EchoNumbers => new(0x00180086u, VR.IS);
    /// <summary>Magnetic Field Strength, DS, 1.</summary>
    public static Attribute<double> MagneticFieldStrength => new(0x00180087u, VR.DS);
    /// <summary>Spacing Between Slices, DS, 1.</summary>
    public static Attribute<double> SpacingBetweenSlices => new(0x00180088u, VR.DS);
    /// <summary>Number of Phase Encoding Steps, IS, 1.</summary>
    public static Attribute<int> NumberOfPhaseEncodingSteps => new(0x00180089u, VR.IS);
    /// <summary>Data Collection Diameter, DS, 1.</summary>
    public static Attribute<double> DataCollectionDiameter => new(0x00180090u, VR.DS);
    /// <summary>Echo Train Length, IS, 1.</summary>
    public static Attribute<int> EchoTrainLength => new(0x00180091u, VR.IS);
    /// <summary>Percent Sampling, DS, 1.</summary>
    public static Attribute<double> PercentSampling => new(0x00180093u, VR.DS);
    /// <summary>Percent Phase Field of View, DS, 1.</summary>
    public static Attribute<double> PercentPhaseFieldOfView => new(0x00180094u, VR.DS);
    /// <summary>Pixel Bandwidth, DS, 1.</summary>
    public static Attribute<double> PixelBandwidth => new(0x00180095u, VR.DS);
    /// <summary>Device Serial Number, LO, 1.</summary>
    public static Attribute<string> DeviceSerialNumber => new(0x00181000u, VR.LO);
    /// <summary>Device UID, UI, 1.</summary>
    public static Attribute<Uid> DeviceUID => new(0x00181002u, VR.UI);
    /// <summary>Device ID, LO, 1.</summary>
    public static Attribute<string> DeviceID => new(0x00181003u, VR.LO);
    /// <summary>Plate ID, LO, 1.</summary>
    public static Attribute<string> PlateID => new(0x00181004u, VR.LO);
    /// <summary>Generator ID, LO, 1.</summary>
    public static Attribute<string> GeneratorID => new(0x00181005u, VR.LO);
    /// <summary>Grid ID, LO, 1.</summary>
    public static Attribute<string> GridID => new(0x00181006u, VR.LO);
    /// <summary>Cassette ID, LO, 1.</summary>
    public static Attribute<string> CassetteID => new(0x00181007u, VR.LO);
    /// <summary>Gantry ID, LO, 1.</summary>
    public static Attribute<string> GantryID => new(0x00181008u, VR.LO);
    /// <summary>Unique Device Identifier, UT, 1.</summary>
    public static Attribute<string> UniqueDeviceIdentifier => new(0x00181009u, VR.UT);
    /// <summary>UDI Sequence, SQ, 1.</summary>
    public static SequenceAttribute UDISequence => new(0x0018100Au);
    /// <summary>Manufacturer's Device Class UID, UI, 1-n.</summary>
    public static Attribute<Uid> ManufacturerDeviceClassUID => new(0x0018100Bu, VR.UI);
    /// <summary>Secondary Capture Device ID, LO, 1.</summary>
    public static Attribute<string> SecondaryCaptureDeviceID => new(0x00181010u, VR.LO);
    /// <summary>Hardcopy Creation Device ID, LO, 1, retired.</summary>
    public static Attribute<string> HardcopyCreationDeviceID => new(0x00181011u, VR.LO);
    /// <summary>Date of Secondary Capture, DA, 1.</summary>
    public static Attribute<DateOnly> DateOfSecondaryCapture => new(0x00181012u, VR.DA);
    /// <summary>Time of Secondary Capture, TM, 1.</summary>
    public static Attribute<TimeOnly> TimeOfSecondaryCapture => new(0x00181014u, VR.TM);
    /// <summary>Secondary Capture Device Manufacturer, LO, 1.</summary>
    public static Attribute<string> SecondaryCaptureDeviceManufacturer => new(0x00181016u, VR.LO);
    /// <summary>Hardcopy Device Manufacturer, LO, 1, retired.</summary>
    public static Attribute<string> HardcopyDeviceManufacturer => new(0x00181017u, VR.LO);
    /// <summary>Secondary Capture Device Manufacturer's Model Name, LO, 1.</summary>
    public static Attribute<string> SecondaryCaptureDeviceManufacturerModelName => new(0x00181018u, VR.LO);
    /// <summary>Secondary Capture Device Software Versions, LO, 1-n.</summary>
    public static Attribute<string> SecondaryCaptureDeviceSoftwareVersions => new(0x00181019u, VR.LO);
    /// <summary>Hardcopy Device Software Version, LO, 1-n, retired.</summary>
    public static Attribute<string> HardcopyDeviceSoftwareVersion => new(0x0018101Au, VR.LO);
    /// <summary>Hardcopy Device Manufacturer's Model Name, LO, 1, retired.</summary>
    public static Attribute<string> HardcopyDeviceManufacturerModelName => new(0x0018101Bu, VR.LO);
    /// <summary>Software Versions, LO, 1-n.</summary>
    public static Attribute<string> SoftwareVersions => new(0x00181020u, VR.LO);
    /// <summary>Video Image Format Acquired, SH, 1.</summary>
    public static Attribute<string> VideoImageFormatAcquired => new(0x00181022u, VR.SH);
    /// <summary>Digital Image Format Acquired, LO, 1.</summary>
    public static Attribute<string> DigitalImageFormatAcquired => new(0x00181023u, VR.LO);
    /// <summary>Protocol Name, LO, 1.</summary>
    public static Attribute<string> ProtocolName => new(0x00181030u, VR.LO);
    /// <summary>Contrast/Bolus Route, LO, 1.</summary>
    public static Attribute<string> ContrastBolusRoute => new(0x00181040u, VR.LO);
    /// <summary>Contrast/Bolus Volume, DS, 1.</summary>
    public static Attribute<double> ContrastBolusVolume => new(0x00181041u, VR.DS);
    /// <summary>Contrast/Bolus Start Time, TM, 1.</summary>
    public static Attribute<TimeOnly> ContrastBolusStartTime => new(0x00181042u, VR.TM);
    /// <summary>Contrast/Bolus Stop Time, TM, 1.</summary>
    public static Attribute<TimeOnly> ContrastBolusStopTime => new(0x00181043u, VR.TM);
    /// <summary>Contrast/Bolus Total Dose, DS, 1.</summary>
    public static Attribute<double> ContrastBolusTotalDose => new(0x00181044u, VR.DS);
    /// <summary>Syringe Counts, IS, 1.</summary>
    public static Attribute<int> SyringeCounts => new(0x00181045u, VR.IS);
    /// <summary>Contrast Flow Rate, DS, 1-n.</summary>
    public static Attribute<double> ContrastFlowRate => new(0x00181046u, VR.DS);
    /// <summary>Contrast Flow Duration, DS, 1-n.</summary>
    public static Attribute<double> ContrastFlowDuration => new(0x00181047u, VR.DS);
    /// <summary>Contrast/Bolus Ingredient, CS, 1.</summary>
    public static Attribute<string> ContrastBolusIngredient => new(0x00181048u, VR.CS);
    /// <summary>Contrast/Bolus Ingredient Concentration, DS, 1.</summary>
    public static Attribute<double> ContrastBolusIngredientConcentration => new(0x00181049u, VR.DS);
    /// <summary>Spatial Resolution, DS, 1.</summary>
    public static Attribute<double> SpatialResolution => new(0x00181050u, VR.DS);
    /// <summary>Trigger Time, DS, 1.</summary>
    public static Attribute<double> TriggerTime => new(0x00181060u, VR.DS);
    /// <summary>Trigger Source or Type, LO, 1.</summary>
    public static Attribute<string> TriggerSourceOrType => new(0x00181061u, VR.LO);
    /// <summary>Nominal Interval, IS, 1.</summary>
    public static Attribute<int> NominalInterval => new(0x00181062u, VR.IS);
    /// <summary>Frame Time, DS, 1.</summary>
    public static Attribute<double> FrameTime => new(0x00181063u, VR.DS);
    /// <summary>Cardiac Framing Type, LO, 1.</summary>
    public static Attribute<string> CardiacFramingType => new(0x00181064u, VR.LO);
    /// <summary>Frame Time Vector, DS, 1-n.</summary>
    public static Attribute<double> FrameTimeVector => new(0x00181065u, VR.DS);
    /// <summary>Frame Delay, DS, 1.</summary>
    public static Attribute<double> FrameDelay => new(0x00181066u, VR.DS);
    /// <summary>Image Trigger Delay, DS, 1.</summary>
    public static Attribute<double> ImageTriggerDelay => new(0x00181067u, VR.DS);
    /// <summary>Multiplex Group Time Offset, DS, 1.</summary>
    public static Attribute<double> MultiplexGroupTimeOffset => new(0x00181068u, VR.DS);
    /// <summary>Trigger Time Offset, DS, 1.</summary>
    public static Attribute<double> TriggerTimeOffset => new(0x00181069u, VR.DS);
    /// <summary>Synchronization Trigger, CS, 1.</summary>
    public static Attribute<string> SynchronizationTrigger => new(0x0018106Au, VR.CS);
    /// <summary>Synchronization Channel, US, 2.</summary>
    public static Attribute<ushort> SynchronizationChannel => new(0x0018106Cu, VR.US);
    /// <summary>Trigger Sample Position, UL, 1.</summary>
    public static Attribute<uint> TriggerSamplePosition => new(0x0018106Eu, VR.UL);
    /// <summary>Radiopharmaceutical Route, LO, 1.</summary>
    public static Attribute<string> RadiopharmaceuticalRoute => new(0x00181070u, VR.LO);
    /// <summary>Radiopharmaceutical Volume, DS, 1.</summary>
    public static Attribute<double> RadiopharmaceuticalVolume => new(0x00181071u, VR.DS);
    /// <summary>Radiopharmaceutical Start Time, TM, 1.</summary>
    public static Attribute<TimeOnly> RadiopharmaceuticalStartTime => new(0x00181072u, VR.TM);
    /// <summary>Radiopharmaceutical Stop Time, TM, 1.</summary>
    public static Attribute<TimeOnly> RadiopharmaceuticalStopTime => new(0x00181073u, VR.TM);
    /// <summary>Radionuclide Total Dose, DS, 1.</summary>
    public static Attribute<double> RadionuclideTotalDose => new(0x00181074u, VR.DS);
    /// <summary>Radionuclide Half Life, DS, 1.</summary>
    public static Attribute<double> RadionuclideHalfLife => new(0x00181075u, VR.DS);
    /// <summary>Radionuclide Positron Fraction, DS, 1.</summary>
    public static Attribute<double> RadionuclidePositronFraction => new(0x00181076u, VR.DS);
    /// <summary>Radiopharmaceutical Specific Activity, DS, 1.</summary>
    public static Attribute<double> RadiopharmaceuticalSpecificActivity => new(0x00181077u, VR.DS);
    /// <summary>Radiopharmaceutical Start DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> RadiopharmaceuticalStartDateTime => new(0x00181078u, VR.DT);
    /// <summary>Radiopharmaceutical Stop DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> RadiopharmaceuticalStopDateTime => new(0x00181079u, VR.DT);
    /// <summary>Beat Rejection Flag, CS, 1.</summary>
    public static Attribute<string> BeatRejectionFlag => new(0x00181080u, VR.CS);
    /// <summary>Low R-R Value, IS, 1.</summary>
    public static Attribute<int> LowRRValue => new(0x00181081u, VR.IS);
    /// <summary>High R-R Value, IS, 1.</summary>
    public static Attribute<int> HighRRValue => new(0x00181082u, VR.IS);
    /// <summary>Intervals Acquired, IS, 1.</summary>
    public static Attribute<int> IntervalsAcquired => new(0x00181083u, VR.IS);
    /// <summary>Intervals Rejected, IS, 1.</summary>
    public static Attribute<int> IntervalsRejected => new(0x00181084u, VR.IS);
    /// <summary>PVC Rejection, LO, 1.</summary>
    public static Attribute<string> PVCRejection => new(0x00181085u, VR.LO);
    /// <summary>Skip Beats, IS, 1.</summary>
    public static Attribute<int> SkipBeats => new(0x00181086u, VR.IS);
    /// <summary>Heart Rate, IS, 1.</summary>
    public static Attribute<int> HeartRate => new(0x00181088u, VR.IS);
    /// <summary>Cardiac Number of Images, IS, 1.</summary>
    public static Attribute<int> CardiacNumberOfImages => new(0x00181090u, VR.IS);
    /// <summary>Trigger Window, IS, 1.</summary>
    public static Attribute<int> TriggerWindow => new(0x00181094u, VR.IS);
    /// <summary>Reconstruction Diameter, DS, 1.</summary>
    public static Attribute<double> ReconstructionDiameter => new(0x00181100u, VR.DS);
    /// <summary>Distance Source to Detector, DS, 1.</summary>
    public static Attribute<double> DistanceSourceToDetector => new(0x00181110u, VR.DS);
    /// <summary>Distance Source to Patient, DS, 1.</summary>
    public static Attribute<double> DistanceSourceToPatient => new(0x00181111u, VR.DS);
    /// <summary>Estimated Radiographic Magnification Factor, DS, 1.</summary>
    public static Attribute<double> EstimatedRadiographicMagnificationFactor => new(0x00181114u, VR.DS);
    /// <summary>Gantry/Detector Tilt, DS, 1.</summary>
    public static Attribute<double> GantryDetectorTilt => new(0x00181120u, VR.DS);
    /// <summary>Gantry/Detector Slew, DS, 1.</summary>
    public static Attribute<double> GantryDetectorSlew => new(0x00181121u, VR.DS);
    /// <summary>Table Height, DS, 1.</summary>
    public static Attribute<double> TableHeight => new(0x00181130u, VR.DS);
    /// <summary>Table Traverse, DS, 1.</summary>
    public static Attribute<double> TableTraverse => new(0x00181131u, VR.DS);
    /// <summary>Table Motion, CS, 1.</summary>
    public static Attribute<string> TableMotion => new(0x00181134u, VR.CS);
    /// <summary>Table Vertical Increment, DS, 1-n.</summary>
    public static Attribute<double> TableVerticalIncrement => new(0x00181135u, VR.DS);
    /// <summary>Table Lateral Increment, DS, 1-n.</summary>
    public static Attribute<double> TableLateralIncrement => new(0x00181136u, VR.DS);
    /// <summary>Table Longitudinal Increment, DS, 1-n.</summary>
    public static Attribute<double> TableLongitudinalIncrement => new(0x00181137u, VR.DS);
    /// <summary>Table Angle, DS, 1.</summary>
    public static Attribute<double> TableAngle => new(0x00181138u, VR.DS);
    /// <summary>Table Type, CS, 1.</summary>
    public static Attribute<string> TableType => new(0x0018113Au, VR.CS);
    /// <summary>Rotation Direction, CS, 1.</summary>
    public static Attribute<string> RotationDirection => new(0x00181140u, VR.CS);
    /// <summary>Angular Position, DS, 1, retired.</summary>
    public static Attribute<double> AngularPosition => new(0x00181141u, VR.DS);
    /// <summary>Radial Position, DS, 1-n.</summary>
    public static Attribute<double> RadialPosition => new(0x00181142u, VR.DS);
    /// <summary>Scan Arc, DS, 1.</summary>
    public static Attribute<double> ScanArc => new(0x00181143u, VR.DS);
    /// <summary>Angular Step, DS, 1.</summary>
    public static Attribute<double> AngularStep => new(0x00181144u, VR.DS);
    /// <summary>Center of Rotation Offset, DS, 1.</summary>
    public static Attribute<double> CenterOfRotationOffset => new(0x00181145u, VR.DS);
    /// <summary>Rotation Offset, DS, 1-n, retired.</summary>
    public static Attribute<double> RotationOffset => new(0x00181146u, VR.DS);
    /// <summary>Field of View Shape, CS, 1.</summary>
    public static Attribute<string> FieldOfViewShape => new(0x00181147u, VR.CS);
    /// <summary>Field of View Dimension(s), IS, 1-2.</summary>
    public static Attribute<int> FieldOfViewDimensions => new(0x00181149u, VR.IS);
    /// <summary>Exposure Time, IS, 1.</summary>
    public static Attribute<int> ExposureTime => new(0x00181150u, VR.IS);
    /// <summary>X-Ray Tube Current, IS, 1.</summary>
    public static Attribute<int> XRayTubeCurrent => new(0x00181151u, VR.IS);
    /// <summary>Exposure, IS, 1.</summary>
    public static Attribute<int> Exposure => new(0x00181152u, VR.IS);
    /// <summary>Exposure in µAs, IS, 1.</summary>
    public static Attribute<int> ExposureInuAs => new(0x00181153u, VR.IS);
    /// <summary>Average Pulse Width, DS, 1.</summary>
    public static Attribute<double> AveragePulseWidth => new(0x00181154u, VR.DS);
    /// <summary>Radiation Setting, CS, 1.</summary>
    public static Attribute<string> RadiationSetting => new(0x00181155u, VR.CS);
    /// <summary>Rectification Type, CS, 1.</summary>
    public static Attribute<string> RectificationType => new(0x00181156u, VR.CS);
    /// <summary>Radiation Mode, CS, 1.</summary>
    public static Attribute<string> RadiationMode => new(0x0018115Au, VR.CS);
    /// <summary>Image and Fluoroscopy Area Dose Product, DS, 1.</summary>
    public static Attribute<double> ImageAndFluoroscopyAreaDoseProduct => new(0x0018115Eu, VR.DS);
    /// <summary>Filter Type, SH, 1.</summary>
    public static Attribute<string> FilterType => new(0x00181160u, VR.SH);
    /// <summary>Type of Filters, LO, 1-n.</summary>
    public static Attribute<string> TypeOfFilters => new(0x00181161u, VR.LO);
    /// <summary>Intensifier Size, DS, 1.</summary>
    public static Attribute<double> IntensifierSize => new(0x00181162u, VR.DS);
    /// <summary>Imager Pixel Spacing, DS, 2.</summary>
    public static Attribute<double> ImagerPixelSpacing => new(0x00181164u, VR.DS);
    /// <summary>Grid, CS, 1-n.</summary>
    public static Attribute<string> Grid => new(0x00181166u, VR.CS);
    /// <summary>Generator Power, IS, 1.</summary>
    public static Attribute<int> GeneratorPower => new(0x00181170u, VR.IS);
    /// <summary>Collimator/grid Name, SH, 1.</summary>
    public static Attribute<string> CollimatorGridName => new(0x00181180u, VR.SH);
    /// <summary>Collimator Type, CS, 1.</summary>
    public static Attribute<string> CollimatorType => new(0x00181181u, VR.CS);
    /// <summary>Focal Distance, IS, 1-2.</summary>
    public static Attribute<int> FocalDistance => new(0x00181182u, VR.IS);
    /// <summary>X Focus Center, DS, 1-2.</summary>
    public static Attribute<double> XFocusCenter => new(0x00181183u, VR.DS);
    /// <summary>Y Focus Center, DS, 1-2.</summary>
    public static Attribute<double> YFocusCenter => new(0x00181184u, VR.DS);
    /// <summary>Focal Spot(s), DS, 1-n.</summary>
    public static Attribute<double> FocalSpots => new(0x00181190u, VR.DS);
    /// <summary>Anode Target Material, CS, 1.</summary>
    public static Attribute<string> AnodeTargetMaterial => new(0x00181191u, VR.CS);
    /// <summary>Body Part Thickness, DS, 1.</summary>
    public static Attribute<double> BodyPartThickness => new(0x001811A0u, VR.DS);
    /// <summary>Compression Force, DS, 1.</summary>
    public static Attribute<double> CompressionForce => new(0x001811A2u, VR.DS);
    /// <summary>Compression Pressure, DS, 1.</summary>
    public static Attribute<double> CompressionPressure => new(0x001811A3u, VR.DS);
    /// <summary>Paddle Description, LO, 1.</summary>
    public static Attribute<string> PaddleDescription => new(0x001811A4u, VR.LO);
    /// <summary>Compression Contact Area, DS, 1.</summary>
    public static Attribute<double> CompressionContactArea => new(0x001811A5u, VR.DS);
    /// <summary>Acquisition Mode, LO, 1.</summary>
    public static Attribute<string> AcquisitionMode => new(0x001811B0u, VR.LO);
    /// <summary>Dose Mode Name, LO, 1.</summary>
    public static Attribute<string> DoseModeName => new(0x001811B1u, VR.LO);
    /// <summary>Acquired Subtraction Mask Flag, CS, 1.</summary>
    public static Attribute<string> AcquiredSubtractionMaskFlag => new(0x001811B2u, VR.CS);
    /// <summary>Fluoroscopy Persistence Flag, CS, 1.</summary>
    public static Attribute<string> FluoroscopyPersistenceFlag => new(0x001811B3u, VR.CS);
    /// <summary>Fluoroscopy Last Image Hold Persistence Flag, CS, 1.</summary>
    public static Attribute<string> FluoroscopyLastImageHoldPersistenceFlag => new(0x001811B4u, VR.CS);
    /// <summary>Upper Limit Number Of Persistent Fluoroscopy Frames, IS, 1.</summary>
    public static Attribute<int> UpperLimitNumberOfPersistentFluoroscopyFrames => new(0x001811B5u, VR.IS);
    /// <summary>Contrast/Bolus Auto Injection Trigger Flag, CS, 1.</summary>
    public static Attribute<string> ContrastBolusAutoInjectionTriggerFlag => new(0x001811B6u, VR.CS);
    /// <summary>Contrast/Bolus Injection Delay, FD, 1.</summary>
    public static Attribute<double> ContrastBolusInjectionDelay => new(0x001811B7u, VR.FD);
    /// <summary>XA Acquisition Phase Details Sequence, SQ, 1.</summary>
    public static SequenceAttribute XAAcquisitionPhaseDetailsSequence => new(0x001811B8u);
    /// <summary>XA Acquisition Frame Rate, FD, 1.</summary>
    public static Attribute<double> XAAcquisitionFrameRate => new(0x001811B9u, VR.FD);
    /// <summary>XA Plane Details Sequence, SQ, 1.</summary>
    public static SequenceAttribute XAPlaneDetailsSequence => new(0x001811BAu);
    /// <summary>Acquisition Field of View Label, LO, 1.</summary>
    public static Attribute<string> AcquisitionFieldOfViewLabel => new(0x001811BBu, VR.LO);
    /// <summary>X-Ray Filter Details Sequence, SQ, 1.</summary>
    public static SequenceAttribute XRayFilterDetailsSequence => new(0x001811BCu);
    /// <summary>XA Acquisition Duration, FD, 1.</summary>
    public static Attribute<double> XAAcquisitionDuration => new(0x001811BDu, VR.FD);
    /// <summary>Reconstruction Pipeline Type, CS, 1.</summary>
    public static Attribute<string> ReconstructionPipelineType => new(0x001811BEu, VR.CS);
    /// <summary>Image Filter Details Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImageFilterDetailsSequence => new(0x001811BFu);
    /// <summary>Applied Mask Subtraction Flag, CS, 1.</summary>
    public static Attribute<string> AppliedMaskSubtractionFlag => new(0x001811C0u, VR.CS);
    /// <summary>Requested Series Description Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RequestedSeriesDescriptionCodeSequence => new(0x001811C1u);
    /// <summary>Date of Last Calibration, DA, 1-n.</summary>
    public static Attribute<DateOnly> DateOfLastCalibration => new(0x00181200u, VR.DA);
    /// <summary>Time of Last Calibration, TM, 1-n.</summary>
    public static Attribute<TimeOnly> TimeOfLastCalibration => new(0x00181201u, VR.TM);
    /// <summary>DateTime of Last Calibration, DT, 1.</summary>
    public static Attribute<DicomDateTime> DateTimeOfLastCalibration => new(0x00181202u, VR.DT);
    /// <summary>Calibration DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> CalibrationDateTime => new(0x00181203u, VR.DT);
    /// <summary>Date of Manufacture, DA, 1.</summary>
    public static Attribute<DateOnly> DateOfManufacture => new(0x00181204u, VR.DA);
    /// <summary>Date of Installation, DA, 1.</summary>
    public static Attribute<DateOnly> DateOfInstallation => new(0x00181205u, VR.DA);
    /// <summary>Convolution Kernel, SH, 1-n.</summary>
    public static Attribute<string> ConvolutionKernel => new(0x00181210u, VR.SH);
    /// <summary>Upper/Lower Pixel Values, IS, 1-n, retired.</summary>
    public static Attribute<int> UpperLowerPixelValues => new(0x00181240u, VR.IS);
    /// <summary>Actual Frame Duration, IS, 1.</summary>
    public static Attribute<int> ActualFrameDuration => new(0x00181242u, VR.IS);
    /// <summary>Count Rate, IS, 1.</summary>
    public static Attribute<int> CountRate => new(0x00181243u, VR.IS);
    /// <summary>Preferred Playback Sequencing, US, 1.</summary>
    public static Attribute<ushort> PreferredPlaybackSequencing => new(0x00181244u, VR.US);
    /// <summary>Receive Coil Name, SH, 1.</summary>
    public static Attribute<string> ReceiveCoilName => new(0x00181250u, VR.SH);
    /// <summary>Transmit Coil Name, SH, 1.</summary>
    public static Attribute<string> TransmitCoilName => new(0x00181251u, VR.SH);
    /// <summary>Plate Type, SH, 1.</summary>
    public static Attribute<string> PlateType => new(0x00181260u, VR.SH);
    /// <summary>Phosphor Type, LO, 1.</summary>
    public static Attribute<string> PhosphorType => new(0x00181261u, VR.LO);
    /// <summary>Water Equivalent Diameter, FD, 1.</summary>
    public static Attribute<double> WaterEquivalentDiameter => new(0x00181271u, VR.FD);
    /// <summary>Water Equivalent Diameter Calculation Method Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute WaterEquivalentDiameterCalculationMethodCodeSequence => new(0x00181272u);
    /// <summary>Scan Velocity, DS, 1.</summary>
    public static Attribute<double> ScanVelocity => new(0x00181300u, VR.DS);
    /// <summary>Whole Body Technique, CS, 1-n.</summary>
    public static Attribute<string> WholeBodyTechnique => new(0x00181301u, VR.CS);
    /// <summary>Scan Length, IS, 1.</summary>
    public static Attribute<int> ScanLength => new(0x00181302u, VR.IS);
    /// <summary>Acquisition Matrix, US, 4.</summary>
    public static Attribute<ushort> AcquisitionMatrix => new(0x00181310u, VR.US);
    /// <summary>In-plane Phase Encoding Direction, CS, 1.</summary>
    public static Attribute<string> InPlanePhaseEncodingDirection => new(0x00181312u, VR.CS);
    /// <summary>Flip Angle, DS, 1.</summary>
    public static Attribute<double> FlipAngle => new(0x00181314u, VR.DS);
    /// <summary>Variable Flip Angle Flag, CS, 1.</summary>
    public static Attribute<string> VariableFlipAngleFlag => new(0x00181315u, VR.CS);
    /// <summary>SAR, DS, 1.</summary>
    public static Attribute<double> SAR => new(0x00181316u, VR.DS);
    /// <summary>dB/dt, DS, 1.</summary>
    public static Attribute<double> dBdt => new(0x00181318u, VR.DS);
    /// <summary>B1rms, FL, 1.</summary>
    public static Attribute<float> B1rms => new(0x00181320u, VR.FL);
    /// <summary>Acquisition Device Processing Description, LO, 1.</summary>
    public static Attribute<string> AcquisitionDeviceProcessingDescription => new(0x00181400u, VR.LO);
    /// <summary>Acquisition Device Processing Code, LO, 1.</summary>
    public static Attribute<string> AcquisitionDeviceProcessingCode => new(0x00181401u, VR.LO);
    /// <summary>Cassette Orientation, CS, 1.</summary>
    public static Attribute<string> CassetteOrientation => new(0x00181402u, VR.CS);
    /// <summary>Cassette Size, CS, 1.</summary>
    public static Attribute<string> CassetteSize => new(0x00181403u, VR.CS);
    /// <summary>Exposures on Plate, US, 1.</summary>
    public static Attribute<ushort> ExposuresOnPlate => new(0x00181404u, VR.US);
    /// <summary>Relative X-Ray Exposure, IS, 1.</summary>
    public static Attribute<int> RelativeXRayExposure => new(0x00181405u, VR.IS);
    /// <summary>Exposure Index, DS, 1.</summary>
    public static Attribute<double> ExposureIndex => new(0x00181411u, VR.DS);
    /// <summary>Target Exposure Index, DS, 1.</summary>
    public static Attribute<double> TargetExposureIndex => new(0x00181412u, VR.DS);
    /// <summary>Deviation Index, DS, 1.</summary>
    public static Attribute<double> DeviationIndex => new(0x00181413u, VR.DS);
    /// <summary>Column Angulation, DS, 1.</summary>
    public static Attribute<double> ColumnAngulation => new(0x00181450u, VR.DS);
    /// <summary>Tomo Layer Height, DS, 1.</summary>
    public static Attribute<double> TomoLayerHeight => new(0x00181460u, VR.DS);
    /// <summary>Tomo Angle, DS, 1.</summary>
    public static Attribute<double> TomoAngle => new(0x00181470u, VR.DS);
    /// <summary>Tomo Time, DS, 1.</summary>
    public static Attribute<double> TomoTime => new(0x00181480u, VR.DS);
    /// <summary>Tomo Type, CS, 1.</summary>
    public static Attribute<string> TomoType => new(0x00181490u, VR.CS);
    /// <summary>Tomo Class, CS, 1.</summary>
    public static Attribute<string> TomoClass => new(0x00181491u, VR.CS);
    /// <summary>Number of Tomosynthesis Source Images, IS, 1.</summary>
    public static Attribute<int> NumberOfTomosynthesisSourceImages => new(0x00181495u, VR.IS);
    /// <summary>Positioner Motion, CS, 1.</summary>
    public static Attribute<string> PositionerMotion => new(0x00181500u, VR.CS);
    /// <summary>Positioner Type, CS, 1.</summary>
    public static Attribute<string> PositionerType => new(0x00181508u, VR.CS);
    /// <summary>Positioner Primary Angle, DS, 1.</summary>
    public static Attribute<double> PositionerPrimaryAngle => new(0x00181510u, VR.DS);
    /// <summary>Positioner Secondary Angle, DS, 1.</summary>
    public static Attribute<double> PositionerSecondaryAngle => new(0x00181511u, VR.DS);
    /// <summary>Positioner Primary Angle Increment, DS, 1-n.</summary>
    public static Attribute<double> PositionerPrimaryAngleIncrement => new(0x00181520u, VR.DS);
    /// <summary>Positioner Secondary Angle Increment, DS, 1-n.</summary>
    public static Attribute<double> PositionerSecondaryAngleIncrement => new(0x00181521u, VR.DS);
    /// <summary>Detector Primary Angle, DS, 1.</summary>
    public static Attribute<double> DetectorPrimaryAngle => new(0x00181530u, VR.DS);
    /// <summary>Detector Secondary Angle, DS, 1.</summary>
    public static Attribute<double> DetectorSecondaryAngle => new(0x00181531u, VR.DS);
    /// <summary>Shutter Shape, CS, 1-3.</summary>
    public static Attribute<string> ShutterShape => new(0x00181600u, VR.CS);
    /// <summary>Shutter Left Vertical Edge, IS, 1.</summary>
    public static Attribute<int> ShutterLeftVerticalEdge => new(0x00181602u, VR.IS);
    /// <summary>Shutter Right Vertical Edge, IS, 1.</summary>
    public static Attribute<int> ShutterRightVerticalEdge => new(0x00181604u, VR.IS);
    /// <summary>Shutter Upper Horizontal Edge, IS, 1.</summary>
    public static Attribute<int> ShutterUpperHorizontalEdge => new(0x00181606u, VR.IS);
    /// <summary>Shutter Lower Horizontal Edge, IS, 1.</summary>
    public static Attribute<int> ShutterLowerHorizontalEdge => new(0x00181608u, VR.IS);
    /// <summary>Center of Circular Shutter, IS, 2.</summary>
    public static Attribute<int> CenterOfCircularShutter => new(0x00181610u, VR.IS);
    /// <summary>Radius of Circular Shutter, IS, 1.</summary>
    public static Attribute<int> RadiusOfCircularShutter => new(0x00181612u, VR.IS);
    /// <summary>Vertices of the Polygonal Shutter, IS, 2-2n.</summary>
    public static Attribute<int> VerticesOfThePolygonalShutter => new(0x00181620u, VR.IS);
    /// <summary>Shutter Presentation Value, US, 1.</summary>
    public static Attribute<ushort> ShutterPresentationValue => new(0x00181622u, VR.US);
    /// <summary>Shutter Overlay Group, US, 1.</summary>
    public static Attribute<ushort> ShutterOverlayGroup => new(0x00181623u, VR.US);
    /// <summary>Shutter Presentation Color CIELab Value, US, 3.</summary>
    public static Attribute<ushort> ShutterPresentationColorCIELabValue => new(0x00181624u, VR.US);
    /// <summary>Outline Shape Type, CS, 1.</summary>
    public static Attribute<string> OutlineShapeType => new(0x00181630u, VR.CS);
    /// <summary>Outline Left Vertical Edge, FD, 1.</summary>
    public static Attribute<double> OutlineLeftVerticalEdge => new(0x00181631u, VR.FD);
    /// <summary>Outline Right Vertical Edge, FD, 1.</summary>
    public static Attribute<double> OutlineRightVerticalEdge => new(0x00181632u, VR.FD);
    /// <summary>Outline Upper Horizontal Edge, FD, 1.</summary>
    public static Attribute<double> OutlineUpperHorizontalEdge => new(0x00181633u, VR.FD);
    /// <summary>Outline Lower Horizontal Edge, FD, 1.</summary>
    public static Attribute<double> OutlineLowerHorizontalEdge => new(0x00181634u, VR.FD);
    /// <summary>Center of Circular Outline, FD, 2.</summary>
    public static Attribute<double> CenterOfCircularOutline => new(0x00181635u, VR.FD);
    /// <summary>Diameter of Circular Outline, FD, 1.</summary>
    public static Attribute<double> DiameterOfCircularOutline => new(0x00181636u, VR.FD);
    /// <summary>Number of Polygonal Vertices, UL, 1.</summary>
    public static Attribute<uint> NumberOfPolygonalVertices => new(0x00181637u, VR.UL);
    /// <summary>Vertices of the Polygonal Outline, OF, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> VerticesOfThePolygonalOutline => new(0x00181638u, VR.OF);
    /// <summary>Collimator Shape, CS, 1-3.</summary>
    public static Attribute<string> CollimatorShape => new(0x00181700u, VR.CS);
    /// <summary>Collimator Left Vertical Edge, IS, 1.</summary>
    public static Attribute<int> CollimatorLeftVerticalEdge => new(0x00181702u, VR.IS);
    /// <summary>Collimator Right Vertical Edge, IS, 1.</summary>
    public static Attribute<int> CollimatorRightVerticalEdge => new(0x00181704u, VR.IS);
    /// <summary>Collimator Upper Horizontal Edge, IS, 1.</summary>
    public static Attribute<int> CollimatorUpperHorizontalEdge => new(0x00181706u, VR.IS);
    /// <summary>Collimator Lower Horizontal Edge, IS, 1.</summary>
    public static Attribute<int> CollimatorLowerHorizontalEdge => new(0x00181708u, VR.IS);
    /// <summary>Center of Circular Collimator, IS, 2.</summary>
    public static Attribute<int> CenterOfCircularCollimator => new(0x00181710u, VR.IS);
    /// <summary>Radius of Circular Collimator, IS, 1.</summary>
    public static Attribute<int> RadiusOfCircularCollimator => new(0x00181712u, VR.IS);
    /// <summary>Vertices of the Polygonal Collimator, IS, 2-2n.</summary>
    public static Attribute<int> VerticesOfThePolygonalCollimator => new(0x00181720u, VR.IS);
    /// <summary>Acquisition Time Synchronized, CS, 1.</summary>
    public static Attribute<string> AcquisitionTimeSynchronized => new(0x00181800u, VR.CS);
    /// <summary>Time Source, SH, 1.</summary>
    public static Attribute<string> TimeSource => new(0x00181801u, VR.SH);
    /// <summary>Time Distribution Protocol, CS, 1.</summary>
    public static Attribute<string> TimeDistributionProtocol => new(0x00181802u, VR.CS);
    /// <summary>NTP Source Address, LO, 1.</summary>
    public static Attribute<string> NTPSourceAddress => new(0x00181803u, VR.LO);
    /// <summary>Page Number Vector, IS, 1-n.</summary>
    public static Attribute<int> PageNumberVector => new(0x00182001u, VR.IS);
    /// <summary>Frame Label Vector, SH, 1-n.</summary>
    public static Attribute<string> FrameLabelVector => new(0x00182002u, VR.SH);
    /// <summary>Frame Primary Angle Vector, DS, 1-n.</summary>
    public static Attribute<double> FramePrimaryAngleVector => new(0x00182003u, VR.DS);
    /// <summary>Frame Secondary Angle Vector, DS, 1-n.</summary>
    public static Attribute<double> FrameSecondaryAngleVector => new(0x00182004u, VR.DS);
    /// <summary>Slice Location Vector, DS, 1-n.</summary>
    public static Attribute<double> SliceLocationVector => new(0x00182005u, VR.DS);
    /// <summary>Display Window Label Vector, SH, 1-n.</summary>
    public static Attribute<string> DisplayWindowLabelVector => new(0x00182006u, VR.SH);
    /// <summary>Nominal Scanned Pixel Spacing, DS, 2.</summary>
    public static Attribute<double> NominalScannedPixelSpacing => new(0x00182010u, VR.DS);
    /// <summary>Digitizing Device Transport Direction, CS, 1.</summary>
    public static Attribute<string> DigitizingDeviceTransportDirection => new(0x00182020u, VR.CS);
    /// <summary>Rotation of Scanned Film, DS, 1.</summary>
    public static Attribute<double> RotationOfScannedFilm => new(0x00182030u, VR.DS);
    /// <summary>Biopsy Target Sequence, SQ, 1.</summary>
    public static SequenceAttribute BiopsyTargetSequence => new(0x00182041u);
    /// <summary>Target UID, UI, 1.</summary>
    public static Attribute<Uid> TargetUID => new(0x00182042u, VR.UI);
    /// <summary>Localizing Cursor Position, FL, 2.</summary>
    public static Attribute<float> LocalizingCursorPosition => new(0x00182043u, VR.FL);
    /// <summary>Calculated Target Position, FL, 3.</summary>
    public static Attribute<float> CalculatedTargetPosition => new(0x00182044u, VR.FL);
    /// <summary>Target Label, SH, 1.</summary>
    public static Attribute<string> TargetLabel => new(0x00182045u, VR.SH);
    /// <summary>Displayed Z Value, FL, 1.</summary>
    public static Attribute<float> DisplayedZValue => new(0x00182046u, VR.FL);
    /// <summary>IVUS Acquisition, CS, 1.</summary>
    public static Attribute<string> IVUSAcquisition => new(0x00183100u, VR.CS);
    /// <summary>IVUS Pullback Rate, DS, 1.</summary>
    public static Attribute<double> IVUSPullbackRate => new(0x00183101u, VR.DS);
    /// <summary>IVUS Gated Rate, DS, 1.</summary>
    public static Attribute<double> IVUSGatedRate => new(0x00183102u, VR.DS);
    /// <summary>IVUS Pullback Start Frame Number, IS, 1.</summary>
    public static Attribute<int> IVUSPullbackStartFrameNumber => new(0x00183103u, VR.IS);
    /// <summary>IVUS Pullback Stop Frame Number, IS, 1.</summary>
    public static Attribute<int> IVUSPullbackStopFrameNumber => new(0x00183104u, VR.IS);
    /// <summary>Lesion Number, IS, 1-n.</summary>
    public static Attribute<int> LesionNumber => new(0x00183105u, VR.IS);
    /// <summary>Acquisition Comments, LT, 1, retired.</summary>
    public static Attribute<string> AcquisitionComments => new(0x00184000u, VR.LT);
    /// <summary>Output Power, SH, 1-n.</summary>
    public static Attribute<string> OutputPower => new(0x00185000u, VR.SH);
    /// <summary>Transducer Data, LO, 1-n.</summary>
    public static Attribute<string> TransducerData => new(0x00185010u, VR.LO);
    /// <summary>Transducer Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute TransducerIdentificationSequence => new(0x00185011u);
    /// <summary>Focus Depth, DS, 1.</summary>
    public static Attribute<double> FocusDepth => new(0x00185012u, VR.DS);
    /// <summary>Processing Function, LO, 1.</summary>
    public static Attribute<string> ProcessingFunction => new(0x00185020u, VR.LO);
    /// <summary>Postprocessing Function, LO, 1, retired.</summary>
    public static Attribute<string> PostprocessingFunction => new(0x00185021u, VR.LO);
    /// <summary>Mechanical Index, DS, 1.</summary>
    public static Attribute<double> MechanicalIndex => new(0x00185022u, VR.DS);
    /// <summary>Bone Thermal Index, DS, 1.</summary>
    public static Attribute<double> BoneThermalIndex => new(0x00185024u, VR.DS);
    /// <summary>Cranial Thermal Index, DS, 1.</summary>
    public static Attribute<double> CranialThermalIndex => new(0x00185026u, VR.DS);
    /// <summary>Soft Tissue Thermal Index, DS, 1.</summary>
    public static Attribute<double> SoftTissueThermalIndex => new(0x00185027u, VR.DS);
    /// <summary>Soft Tissue-focus Thermal Index, DS, 1.</summary>
    public static Attribute<double> SoftTissueFocusThermalIndex => new(0x00185028u, VR.DS);
    /// <summary>Soft Tissue-surface Thermal Index, DS, 1.</summary>
    public static Attribute<double> SoftTissueSurfaceThermalIndex => new(0x00185029u, VR.DS);
    /// <summary>Dynamic Range, DS, 1, retired.</summary>
    public static Attribute<double> DynamicRange => new(0x00185030u, VR.DS);
    /// <summary>Total Gain, DS, 1, retired.</summary>
    public static Attribute<double> TotalGain => new(0x00185040u, VR.DS);
    /// <summary>Depth of Scan Field, IS, 1.</summary>
    public static Attribute<int> DepthOfScanField => new(0x00185050u, VR.IS);
    /// <summary>Patient Position, CS, 1.</summary>
    public static Attribute<string> PatientPosition => new(0x00185100u, VR.CS);
    /// <summary>View Position, CS, 1.</summary>
    public static Attribute<string> ViewPosition => new(0x00185101u, VR.CS);
    /// <summary>Projection Eponymous Name Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ProjectionEponymousNameCodeSequence => new(0x00185104u);
    /// <summary>Image Transformation Matrix, DS, 6, retired.</summary>
    public static Attribute<double> ImageTransformationMatrix => new(0x00185210u, VR.DS);
    /// <summary>Image Translation Vector, DS, 3, retired.</summary>
    public static Attribute<double> ImageTranslationVector => new(0x00185212u, VR.DS);
    /// <summary>Sensitivity, DS, 1.</summary>
    public static Attribute<double> Sensitivity => new(0x00186000u, VR.DS);
    /// <summary>Sequence of Ultrasound Regions, SQ, 1.</summary>
    public static SequenceAttribute SequenceOfUltrasoundRegions => new(0x00186011u);
    /// <summary>Region Spatial Format, US, 1.</summary>
    public static Attribute<ushort> RegionSpatialFormat => new(0x00186012u, VR.US);
    /// <summary>Region Data Type, US, 1.</summary>
    public static Attribute<ushort> RegionDataType => new(0x00186014u, VR.US);
    /// <summary>Region Flags, UL, 1.</summary>
    public static Attribute<uint> RegionFlags => new(0x00186016u, VR.UL);
    /// <summary>Region Location Min X0, UL, 1.</summary>
    public static Attribute<uint> RegionLocationMinX0 => new(0x00186018u, VR.UL);
    /// <summary>Region Location Min Y0, UL, 1.</summary>
    public static Attribute<uint> RegionLocationMinY0 => new(0x0018601Au, VR.UL);
    /// <summary>Region Location Max X1, UL, 1.</summary>
    public static Attribute<uint> RegionLocationMaxX1 => new(0x0018601Cu, VR.UL);
    /// <summary>Region Location Max Y1, UL, 1.</summary>
    public static Attribute<uint> RegionLocationMaxY1 => new(0x0018601Eu, VR.UL);
    /// <summary>Reference Pixel X0, SL, 1.</summary>
    public static Attribute<int> ReferencePixelX0 => new(0x00186020u, VR.SL);
    /// <summary>Reference Pixel Y0, SL, 1.</summary>
    public static Attribute<int> ReferencePixelY0 => new(0x00186022u, VR.SL);
    /// <summary>Physical Units X Direction, US, 1.</summary>
    public static Attribute<ushort> PhysicalUnitsXDirection => new(0x00186024u, VR.US);
    /// <summary>Physical Units Y Direction, US, 1.</summary>
    public static Attribute<ushort> PhysicalUnitsYDirection => new(0x00186026u, VR.US);
    /// <summary>Reference Pixel Physical Value X, FD, 1.</summary>
    public static Attribute<double> ReferencePixelPhysicalValueX => new(0x00186028u, VR.FD);
    /// <summary>Reference Pixel Physical Value Y, FD, 1.</summary>
    public static Attribute<double> ReferencePixelPhysicalValueY => new(0x0018602Au, VR.FD);
    /// <summary>Physical Delta X, FD, 1.</summary>
    public static Attribute<double> PhysicalDeltaX => new(0x0018602Cu, VR.FD);
    /// <summary>Physical Delta Y, FD, 1.</summary>
    public static Attribute<double> PhysicalDeltaY => new(0x0018602Eu, VR.FD);
    /// <summary>Transducer Frequency, UL, 1.</summary>
    public static Attribute<uint> TransducerFrequency => new(0x00186030u, VR.UL);
    /// <summary>Transducer Type, CS, 1.</summary>
    public static Attribute<string> TransducerType => new(0x00186031u, VR.CS);
    /// <summary>Pulse Repetition Frequency, UL, 1.</summary>
    public static Attribute<uint> PulseRepetitionFrequency => new(0x00186032u, VR.UL);
    /// <summary>Doppler Correction Angle, FD, 1.</summary>
    public static Attribute<double> DopplerCorrectionAngle => new(0x00186034u, VR.FD);
    /// <summary>Steering Angle, FD, 1.</summary>
    public static Attribute<double> SteeringAngle => new(0x00186036u, VR.FD);
    /// <summary>Doppler Sample Volume X Position (Retired), UL, 1, retired.</summary>
    public static Attribute<uint> DopplerSampleVolumeXPositionRetired => new(0x00186038u, VR.UL);
    /// <summary>Doppler Sample Volume X Position, SL, 1.</summary>
    public static Attribute<int> DopplerSampleVolumeXPosition => new(0x00186039u, VR.SL);
    /// <summary>Doppler Sample Volume Y Position (Retired), UL, 1, retired.</summary>
    public static Attribute<uint> DopplerSampleVolumeYPositionRetired => new(0x0018603Au, VR.UL);
    /// <summary>Doppler Sample Volume Y Position, SL, 1.</summary>
    public static Attribute<int> DopplerSampleVolumeYPosition => new(0x0018603Bu, VR.SL);
    /// <summary>TM-Line Position X0 (Retired), UL, 1, retired.</summary>
    public static Attribute<uint> TMLinePositionX0Retired => new(0x0018603Cu, VR.UL);
    /// <summary>TM-Line Position X0, SL, 1.</summary>
    public static Attribute<int> TMLinePositionX0 => new(0x0018603Du, VR.SL);
    /// <summary>TM-Line Position Y0 (Retired), UL, 1, retired.</summary>
    public static Attribute<uint> TMLinePositionY0Retired => new(0x0018603Eu, VR.UL);
    /// <summary>TM-Line Position Y0, SL, 1.</summary>
    public static Attribute<int> TMLinePositionY0 => new(0x0018603Fu, VR.SL);
    /// <summary>TM-Line Position X1 (Retired), UL, 1, retired.</summary>
    public static Attribute<uint> TMLinePositionX1Retired => new(0x00186040u, VR.UL);
    /// <summary>TM-Line Position X1, SL, 1.</summary>
    public static Attribute<int> TMLinePositionX1 => new(0x00186041u, VR.SL);
    /// <summary>TM-Line Position Y1 (Retired), UL, 1, retired.</summary>
    public static Attribute<uint> TMLinePositionY1Retired => new(0x00186042u, VR.UL);
    /// <summary>TM-Line Position Y1, SL, 1.</summary>
    public static Attribute<int> TMLinePositionY1 => new(0x00186043u, VR.SL);
    /// <summary>Pixel Component Organization, US, 1.</summary>
    public static Attribute<ushort> PixelComponentOrganization => new(0x00186044u, VR.US);
    /// <summary>Pixel Component Mask, UL, 1.</summary>
    public static Attribute<uint> PixelComponentMask => new(0x00186046u, VR.UL);
    /// <summary>Pixel Component Range Start, UL, 1.</summary>
    public static Attribute<uint> PixelComponentRangeStart => new(0x00186048u, VR.UL);
    /// <summary>Pixel Component Range Stop, UL, 1.</summary>
    public static Attribute<uint> PixelComponentRangeStop => new(0x0018604Au, VR.UL);
    /// <summary>Pixel Component Physical Units, US, 1.</summary>
    public static Attribute<ushort> PixelComponentPhysicalUnits => new(0x0018604Cu, VR.US);
    /// <summary>Pixel Component Data Type, US, 1.</summary>
    public static Attribute<ushort> PixelComponentDataType => new(0x0018604Eu, VR.US);
    /// <summary>Number of Table Break Points, UL, 1.</summary>
    public static Attribute<uint> NumberOfTableBreakPoints => new(0x00186050u, VR.UL);
    /// <summary>Table of X Break Points, UL, 1-n.</summary>
    public static Attribute<uint> TableOfXBreakPoints => new(0x00186052u, VR.UL);
    /// <summary>Table of Y Break Points, FD, 1-n.</summary>
    public static Attribute<double> TableOfYBreakPoints => new(0x00186054u, VR.FD);
    /// <summary>Number of Table Entries, UL, 1.</summary>
    public static Attribute<uint> NumberOfTableEntries => new(0x00186056u, VR.UL);
    /// <summary>Table of Pixel Values, UL, 1-n.</summary>
    public static Attribute<uint> TableOfPixelValues => new(0x00186058u, VR.UL);
    /// <summary>Table of Parameter Values, FL, 1-n.</summary>
    public static Attribute<float> TableOfParameterValues => new(0x0018605Au, VR.FL);
    /// <summary>R Wave Time Vector, FL, 1-n.</summary>
    public static Attribute<float> RWaveTimeVector => new(0x00186060u, VR.FL);
    /// <summary>Active Image Area Overlay Group, US, 1.</summary>
    public static Attribute<ushort> ActiveImageAreaOverlayGroup => new(0x00186070u, VR.US);
    /// <summary>Detector Conditions Nominal Flag, CS, 1.</summary>
    public static Attribute<string> DetectorConditionsNominalFlag => new(0x00187000u, VR.CS);
    /// <summary>Detector Temperature, DS, 1.</summary>
    public static Attribute<double> DetectorTemperature => new(0x00187001u, VR.DS);
    /// <summary>Detector Type, CS, 1.</summary>
    public static Attribute<string> DetectorType => new(0x00187004u, VR.CS);
    /// <summary>Detector Configuration, CS, 1.</summary>
    public static Attribute<string> DetectorConfiguration => new(0x00187005u, VR.CS);
    /// <summary>Detector Description, LT, 1.</summary>
    public static Attribute<string> DetectorDescription => new(0x00187006u, VR.LT);
    /// <summary>Detector Mode, LT, 1.</summary>
    public static Attribute<string> DetectorMode => new(0x00187008u, VR.LT);
    /// <summary>Detector ID, SH, 1.</summary>
    public static Attribute<string> DetectorID => new(0x0018700Au, VR.SH);
    /// <summary>Date of Last Detector Calibration, DA, 1.</summary>
    public static Attribute<DateOnly> DateOfLastDetectorCalibration => new(0x0018700Cu, VR.DA);
    /// <summary>Time of Last Detector Calibration, TM, 1.</summary>
    public static Attribute<TimeOnly> TimeOfLastDetectorCalibration => new(0x0018700Eu, VR.TM);
    /// <summary>Exposures on Detector Since Last Calibration, IS, 1.</summary>
    public static Attribute<int> ExposuresOnDetectorSinceLastCalibration => new(0x00187010u, VR.IS);
    /// <summary>Exposures on Detector Since Manufactured, IS, 1.</summary>
    public static Attribute<int> ExposuresOnDetectorSinceManufactured => new(0x00187011u, VR.IS);
    /// <summary>Detector Time Since Last Exposure, DS, 1.</summary>
    public static Attribute<double> DetectorTimeSinceLastExposure => new(0x00187012u, VR.DS);
    /// <summary>Detector Active Time, DS, 1.</summary>
    public static Attribute<double> DetectorActiveTime => new(0x00187014u, VR.DS);
    /// <summary>Detector Activation Offset From Exposure, DS, 1.</summary>
    public static Attribute<double> DetectorActivationOffsetFromExposure => new(0x00187016u, VR.DS);
    /// <summary>Detector Binning, DS, 2.</summary>
    public static Attribute<double> DetectorBinning => new(0x0018701Au, VR.DS);
    /// <summary>Detector Element Physical Size, DS, 2.</summary>
    public static Attribute<double> DetectorElementPhysicalSize => new(0x00187020u, VR.DS);
    /// <summary>Detector Element Spacing, DS, 2.</summary>
    public static Attribute<double> DetectorElementSpacing => new(0x00187022u, VR.DS);
    /// <summary>Detector Active Shape, CS, 1.</summary>
    public static Attribute<string> DetectorActiveShape => new(0x00187024u, VR.CS);
    /// <summary>Detector Active Dimension(s), DS, 1-2.</summary>
    public static Attribute<double> DetectorActiveDimensions => new(0x00187026u, VR.DS);
    /// <summary>Detector Active Origin, DS, 2.</summary>
    public static Attribute<double> DetectorActiveOrigin => new(0x00187028u, VR.DS);
    /// <summary>Detector Manufacturer Name, LO, 1.</summary>
    public static Attribute<string> DetectorManufacturerName => new(0x0018702Au, VR.LO);
    /// <summary>Detector Manufacturer's Model Name, LO, 1.</summary>
    public static Attribute<string> DetectorManufacturerModelName => new(0x0018702Bu, VR.LO);
    /// <summary>Field of View Origin, DS, 2.</summary>
    public static Attribute<double> FieldOfViewOrigin => new(0x00187030u, VR.DS);
    /// <summary>Field of View Rotation, DS, 1.</summary>
    public static Attribute<double> FieldOfViewRotation => new(0x00187032u, VR.DS);
    /// <summary>Field of View Horizontal Flip, CS, 1.</summary>
    public static Attribute<string> FieldOfViewHorizontalFlip => new(0x00187034u, VR.CS);
    /// <summary>Pixel Data Area Origin Relative To FOV, FL, 2.</summary>
    public static Attribute<float> PixelDataAreaOriginRelativeToFOV => new(0x00187036u, VR.FL);
    /// <summary>Pixel Data Area Rotation Angle Relative To FOV, FL, 1.</summary>
    public static Attribute<float> PixelDataAreaRotationAngleRelativeToFOV => new(0x00187038u, VR.FL);
    /// <summary>Grid Absorbing Material, LT, 1.</summary>
    public static Attribute<string> GridAbsorbingMaterial => new(0x00187040u, VR.LT);
    /// <summary>Grid Spacing Material, LT, 1.</summary>
    public static Attribute<string> GridSpacingMaterial => new(0x00187041u, VR.LT);
    /// <summary>Grid Thickness, DS, 1.</summary>
    public static Attribute<double> GridThickness => new(0x00187042u, VR.DS);
    /// <summary>Grid Pitch, DS, 1.</summary>
    public static Attribute<double> GridPitch => new(0x00187044u, VR.DS);
    /// <summary>Grid Aspect Ratio, IS, 2.</summary>
    public static Attribute<int> GridAspectRatio => new(0x00187046u, VR.IS);
    /// <summary>Grid Period, DS, 1.</summary>
    public static Attribute<double> GridPeriod => new(0x00187048u, VR.DS);
    /// <summary>Grid Focal Distance, DS, 1.</summary>
    public static Attribute<double> GridFocalDistance => new(0x0018704Cu, VR.DS);
    /// <summary>Filter Material, CS, 1-n.</summary>
    public static Attribute<string> FilterMaterial => new(0x00187050u, VR.CS);
    /// <summary>Filter Thickness Minimum, DS, 1-n.</summary>
    public static Attribute<double> FilterThicknessMinimum => new(0x00187052u, VR.DS);
    /// <summary>Filter Thickness Maximum, DS, 1-n.</summary>
    public static Attribute<double> FilterThicknessMaximum => new(0x00187054u, VR.DS);
    /// <summary>Filter Beam Path Length Minimum, FL, 1-n.</summary>
    public static Attribute<float> FilterBeamPathLengthMinimum => new(0x00187056u, VR.FL);
    /// <summary>Filter Beam Path Length Maximum, FL, 1-n.</summary>
    public static Attribute<float> FilterBeamPathLengthMaximum => new(0x00187058u, VR.FL);
    /// <summary>Exposure Control Mode, CS, 1.</summary>
    public static Attribute<string> ExposureControlMode => new(0x00187060u, VR.CS);
    /// <summary>Exposure Control Mode Description, LT, 1.</summary>
    public static Attribute<string> ExposureControlModeDescription => new(0x00187062u, VR.LT);
    /// <summary>Exposure Status, CS, 1.</summary>
    public static Attribute<string> ExposureStatus => new(0x00187064u, VR.CS);
    /// <summary>Phototimer Setting, DS, 1.</summary>
    public static Attribute<double> PhototimerSetting => new(0x00187065u, VR.DS);
    /// <summary>Exposure Time in µS, DS, 1.</summary>
    public static Attribute<double> ExposureTimeInuS => new(0x00188150u, VR.DS);
    /// <summary>X-Ray Tube Current in µA, DS, 1.</summary>
    public static Attribute<double> XRayTubeCurrentInuA => new(0x00188151u, VR.DS);
    /// <summary>Content Qualification, CS, 1.</summary>
    public static Attribute<string> ContentQualification => new(0x00189004u, VR.CS);
    /// <summary>Pulse Sequence Name, SH, 1.</summary>
    public static Attribute<string> PulseSequenceName => new(0x00189005u, VR.SH);
    /// <summary>MR Imaging Modifier Sequence, SQ, 1.</summary>
    public static SequenceAttribute MRImagingModifierSequence => new(0x00189006u);
    /// <summary>Echo Pulse Sequence, CS, 1.</summary>
    public static Attribute<string> EchoPulseSequence => new(0x00189008u, VR.CS);
    /// <summary>Inversion Recovery, CS, 1.</summary>
    public static Attribute<string> InversionRecovery => new(0x00189009u, VR.CS);
    /// <summary>Flow Compensation, CS, 1.</summary>
    public static Attribute<string> FlowCompensation => new(0x00189010u, VR.CS);
    /// <summary>Multiple Spin Echo, CS, 1.</summary>
    public static Attribute<string> MultipleSpinEcho => new(0x00189011u, VR.CS);
    /// <summary>Multi-planar Excitation, CS, 1.</summary>
    public static Attribute<string> MultiPlanarExcitation => new(0x00189012u, VR.CS);
    /// <summary>Phase Contrast, CS, 1.</summary>
    public static Attribute<string> PhaseContrast => new(0x00189014u, VR.CS);
    /// <summary>Time of Flight Contrast, CS, 1.</summary>
    public static Attribute<string> TimeOfFlightContrast => new(0x00189015u, VR.CS);
    /// <summary>Spoiling, CS, 1.</summary>
    public static Attribute<string> Spoiling => new(0x00189016u, VR.CS);
    /// <summary>Steady State Pulse Sequence, CS, 1.</summary>
    public static Attribute<string> SteadyStatePulseSequence => new(0x00189017u, VR.CS);
    /// <summary>Echo Planar Pulse Sequence, CS, 1.</summary>
    public static Attribute<string> EchoPlanarPulseSequence => new(0x00189018u, VR.CS);
    /// <summary>Tag Angle First Axis, FD, 1.</summary>
    public static Attribute<double> TagAngleFirstAxis => new(0x00189019u, VR.FD);
    /// <summary>Magnetization Transfer, CS, 1.</summary>
    public static Attribute<string> MagnetizationTransfer => new(0x00189020u, VR.CS);
    /// <summary>T2 Preparation, CS, 1.</summary>
    public static Attribute<string> T2Preparation => new(0x00189021u, VR.CS);
    /// <summary>Blood Signal Nulling, CS, 1.</summary>
    public static Attribute<string> BloodSignalNulling => new(0x00189022u, VR.CS);
    /// <summary>Saturation Recovery, CS, 1.</summary>
    public static Attribute<string> SaturationRecovery => new(0x00189024u, VR.CS);
    /// <summary>Spectrally Selected Suppression, CS, 1.</summary>
    public static Attribute<string> SpectrallySelectedSuppression => new(0x00189025u, VR.CS);
    /// <summary>Spectrally Selected Excitation, CS, 1.</summary>
    public static Attribute<string> SpectrallySelectedExcitation => new(0x00189026u, VR.CS);
    /// <summary>Spatial Pre-saturation, CS, 1.</summary>
    public static Attribute<string> SpatialPresaturation => new(0x00189027u, VR.CS);
    /// <summary>Tagging, CS, 1.</summary>
    public static Attribute<string> Tagging => new(0x00189028u, VR.CS);
    /// <summary>Oversampling Phase, CS, 1.</summary>
    public static Attribute<string> OversamplingPhase => new(0x00189029u, VR.CS);
    /// <summary>Tag Spacing First Dimension, FD, 1.</summary>
    public static Attribute<double> TagSpacingFirstDimension => new(0x00189030u, VR.FD);
    /// <summary>Geometry of k-Space Traversal, CS, 1.</summary>
    public static Attribute<string> GeometryOfKSpaceTraversal => new(0x00189032u, VR.CS);
    /// <summary>Segmented k-Space Traversal, CS, 1.</summary>
    public static Attribute<string> SegmentedKSpaceTraversal => new(0x00189033u, VR.CS);
    /// <summary>Rectilinear Phase Encode Reordering, CS, 1.</summary>
    public static Attribute<string> RectilinearPhaseEncodeReordering => new(0x00189034u, VR.CS);
    /// <summary>Tag Thickness, FD, 1.</summary>
    public static Attribute<double> TagThickness => new(0x00189035u, VR.FD);
    /// <summary>Partial Fourier Direction, CS, 1.</summary>
    public static Attribute<string> PartialFourierDirection => new(0x00189036u, VR.CS);
    /// <summary>Cardiac Synchronization Technique, CS, 1.</summary>
    public static Attribute<string> CardiacSynchronizationTechnique => new(0x00189037u, VR.CS);
    /// <summary>Receive Coil Manufacturer Name, LO, 1.</summary>
    public static Attribute<string> ReceiveCoilManufacturerName => new(0x00189041u, VR.LO);
    /// <summary>MR Receive Coil Sequence, SQ, 1.</summary>
    public static SequenceAttribute MRReceiveCoilSequence => new(0x00189042u);
    /// <summary>Receive Coil Type, CS, 1.</summary>
    public static Attribute<string> ReceiveCoilType => new(0x00189043u, VR.CS);
    /// <summary>Quadrature Receive Coil, CS, 1.</summary>
    public static Attribute<string> QuadratureReceiveCoil => new(0x00189044u, VR.CS);
    /// <summary>Multi-Coil Definition Sequence, SQ, 1.</summary>
    public static SequenceAttribute MultiCoilDefinitionSequence => new(0x00189045u);
    /// <summary>Multi-Coil Configuration, LO, 1.</summary>
    public static Attribute<string> MultiCoilConfiguration => new(0x00189046u, VR.LO);
    /// <summary>Multi-Coil Element Name, SH, 1.</summary>
    public static Attribute<string> MultiCoilElementName => new(0x00189047u, VR.SH);
    /// <summary>Multi-Coil Element Used, CS, 1.</summary>
    public static Attribute<string> MultiCoilElementUsed => new(0x00189048u, VR.CS);
    /// <summary>MR Transmit Coil Sequence, SQ, 1.</summary>
    public static SequenceAttribute MRTransmitCoilSequence => new(0x00189049u);
    /// <summary>Transmit Coil Manufacturer Name, LO, 1.</summary>
    public static Attribute<string> TransmitCoilManufacturerName => new(0x00189050u, VR.LO);
    /// <summary>Transmit Coil Type, CS, 1.</summary>
    public static Attribute<string> TransmitCoilType => new(0x00189051u, VR.CS);
    /// <summary>Spectral Width, FD, 1-2.</summary>
    public static Attribute<double> SpectralWidth => new(0x00189052u, VR.FD);
    /// <summary>Chemical Shift Reference, FD, 1-2.</summary>
    public static Attribute<double> ChemicalShiftReference => new(0x00189053u, VR.FD);
    /// <summary>Volume Localization Technique, CS, 1.</summary>
    public static Attribute<string> VolumeLocalizationTechnique => new(0x00189054u, VR.CS);
    /// <summary>MR Acquisition Frequency Encoding Steps, US, 1.</summary>
    public static Attribute<ushort> MRAcquisitionFrequencyEncodingSteps => new(0x00189058u, VR.US);
    /// <summary>De-coupling, CS, 1.</summary>
    public static Attribute<string> Decoupling => new(0x00189059u, VR.CS);
    /// <summary>De-coupled Nucleus, CS, 1-2.</summary>
    public static Attribute<string> DecoupledNucleus => new(0x00189060u, VR.CS);
    /// <summary>De-coupling Frequency, FD, 1-2.</summary>
    public static Attribute<double> DecouplingFrequency => new(0x00189061u, VR.FD);
    /// <summary>De-coupling Method, CS, 1.</summary>
    public static Attribute<string> DecouplingMethod => new(0x00189062u, VR.CS);
    /// <summary>De-coupling Chemical Shift Reference, FD, 1-2.</summary>
    public static Attribute<double> DecouplingChemicalShiftReference => new(0x00189063u, VR.FD);
    /// <summary>k-space Filtering, CS, 1.</summary>
    public static Attribute<string> KSpaceFiltering => new(0x00189064u, VR.CS);
    /// <summary>Time Domain Filtering, CS, 1-2.</summary>
    public static Attribute<string> TimeDomainFiltering => new(0x00189065u, VR.CS);
    /// <summary>Number of Zero Fills, US, 1-2.</summary>
    public static Attribute<ushort> NumberOfZeroFills => new(0x00189066u, VR.US);
    /// <summary>Baseline Correction, CS, 1.</summary>
    public static Attribute<string> BaselineCorrection => new(0x00189067u, VR.CS);
    /// <summary>Parallel Reduction Factor In-plane, FD, 1.</summary>
    public static Attribute<double> ParallelReductionFactorInPlane => new(0x00189069u, VR.FD);
    /// <summary>Cardiac R-R Interval Specified, FD, 1.</summary>
    public static Attribute<double> CardiacRRIntervalSpecified => new(0x00189070u, VR.FD);
    /// <summary>Acquisition Duration, FD, 1.</summary>
    public static Attribute<double> AcquisitionDuration => new(0x00189073u, VR.FD);
    /// <summary>Frame Acquisition DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> FrameAcquisitionDateTime => new(0x00189074u, VR.DT);
    /// <summary>Diffusion Directionality, CS, 1.</summary>
    public static Attribute<string> DiffusionDirectionality => new(0x00189075u, VR.CS);
    /// <summary>Diffusion Gradient Direction Sequence, SQ, 1.</summary>
    public static SequenceAttribute DiffusionGradientDirectionSequence => new(0x00189076u);
    /// <summary>Parallel Acquisition, CS, 1.</summary>
    public static Attribute<string> ParallelAcquisition => new(0x00189077u, VR.CS);
    /// <summary>Parallel Acquisition Technique, CS, 1.</summary>
    public static Attribute<string> ParallelAcquisitionTechnique => new(0x00189078u, VR.CS);
    /// <summary>Inversion Times, FD, 1-n.</summary>
    public static Attribute<double> InversionTimes => new(0x00189079u, VR.FD);
    /// <summary>Metabolite Map Description, ST, 1.</summary>
    public static Attribute<string> MetaboliteMapDescription => new(0x00189080u, VR.ST);
    /// <summary>Partial Fourier, CS, 1.</summary>
    public static Attribute<string> PartialFourier => new(0x00189081u, VR.CS);
    /// <summary>Effective Echo Time, FD, 1.</summary>
    public static Attribute<double> EffectiveEchoTime => new(0x00189082u, VR.FD);
    /// <summary>Metabolite Map Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute MetaboliteMapCodeSequence => new(0x00189083u);
    /// <summary>Chemical Shift Sequence, SQ, 1.</summary>
    public static SequenceAttribute ChemicalShiftSequence => new(0x00189084u);
    /// <summary>Cardiac Signal Source, CS, 1.</summary>
    public static Attribute<string> CardiacSignalSource => new(0x00189085u, VR.CS);
    /// <summary>Diffusion b-value, FD, 1.</summary>
    public static Attribute<double> DiffusionBValue => new(0x00189087u, VR.FD);
    /// <summary>Diffusion Gradient Orientation, FD, 3.</summary>
    public static Attribute<double> DiffusionGradientOrientation => new(0x00189089u, VR.FD);
    /// <summary>Velocity Encoding Direction, FD, 3.</summary>
    public static Attribute<double> VelocityEncodingDirection => new(0x00189090u, VR.FD);
    /// <summary>Velocity Encoding Minimum Value, FD, 1.</summary>
    public static Attribute<double> VelocityEncodingMinimumValue => new(0x00189091u, VR.FD);
    /// <summary>Velocity Encoding Acquisition Sequence, SQ, 1.</summary>
    public static SequenceAttribute VelocityEncodingAcquisitionSequence => new(0x00189092u);
    /// <summary>Number of k-Space Trajectories, US, 1.</summary>
    public static Attribute<ushort> NumberOfKSpaceTrajectories => new(0x00189093u, VR.US);
    /// <summary>Coverage of k-Space, CS, 1.</summary>
    public static Attribute<string> CoverageOfKSpace => new(0x00189094u, VR.CS);
    /// <summary>Spectroscopy Acquisition Phase Rows, UL, 1.</summary>
    public static Attribute<uint> SpectroscopyAcquisitionPhaseRows => new(0x00189095u, VR.UL);
    /// <summary>Parallel Reduction Factor In-plane (Retired), FD, 1, retired.</summary>
    public static Attribute<double> ParallelReductionFactorInPlaneRetired => new(0x00189096u, VR.FD);
    /// <summary>Transmitter Frequency, FD, 1-2.</summary>
    public static Attribute<double> TransmitterFrequency => new(0x00189098u, VR.FD);
    /// <summary>Resonant Nucleus, CS, 1-2.</summary>
    public static Attribute<string> ResonantNucleus => new(0x00189100u, VR.CS);
    /// <summary>Frequency Correction, CS, 1.</summary>
    public static Attribute<string> FrequencyCorrection => new(0x00189101u, VR.CS);
    /// <summary>MR Spectroscopy FOV/Geometry Sequence, SQ, 1.</summary>
    public static SequenceAttribute MRSpectroscopyFOVGeometrySequence => new(0x00189103u);
    /// <summary>Slab Thickness, FD, 1.</summary>
    public static Attribute<double> SlabThickness => new(0x00189104u, VR.FD);
    /// <summary>Slab Orientation, FD, 3.</summary>
    public static Attribute<double> SlabOrientation => new(0x00189105u, VR.FD);
    /// <summary>Mid Slab Position, FD, 3.</summary>
    public static Attribute<double> MidSlabPosition => new(0x00189106u, VR.FD);
    /// <summary>MR Spatial Saturation Sequence, SQ, 1.</summary>
    public static SequenceAttribute MRSpatialSaturationSequence => new(0x00189107u);
    /// <summary>MR Timing and Related Parameters Sequence, SQ, 1.</summary>
    public static SequenceAttribute MRTimingAndRelatedParametersSequence => new(0x00189112u);
    /// <summary>MR Echo Sequence, SQ, 1.</summary>
    public static SequenceAttribute MREchoSequence => new(0x00189114u);
    /// <summary>MR Modifier Sequence, SQ, 1.</summary>
    public static SequenceAttribute MRModifierSequence => new(0x00189115u);
    /// <summary>MR Diffusion Sequence, SQ, 1.</summary>
    public static SequenceAttribute MRDiffusionSequence => new(0x00189117u);
    /// <summary>Cardiac Synchronization Sequence, SQ, 1.</summary>
    public static SequenceAttribute CardiacSynchronizationSequence => new(0x00189118u);
    /// <summary>MR Averages Sequence, SQ, 1.</summary>
    public static SequenceAttribute MRAveragesSequence => new(0x00189119u);
    /// <summary>MR FOV/Geometry Sequence, SQ, 1.</summary>
    public static SequenceAttribute MRFOVGeometrySequence => new(0x00189125u);
    /// <summary>Volume Localization Sequence, SQ, 1.</summary>
    public static SequenceAttribute VolumeLocalizationSequence => new(0x00189126u);
    /// <summary>Spectroscopy Acquisition Data Columns, UL, 1.</summary>
    public static Attribute<uint> SpectroscopyAcquisitionDataColumns => new(0x00189127u, VR.UL);
    /// <summary>Diffusion Anisotropy Type, CS, 1.</summary>
    public static Attribute<string> DiffusionAnisotropyType => new(0x00189147u, VR.CS);
    /// <summary>Frame Reference DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> FrameReferenceDateTime => new(0x00189151u, VR.DT);
    /// <summary>MR Metabolite Map Sequence, SQ, 1.</summary>
    public static SequenceAttribute MRMetaboliteMapSequence => new(0x00189152u);
    /// <summary>Parallel Reduction Factor out-of-plane, FD, 1.</summary>
    public static Attribute<double> ParallelReductionFactorOutOfPlane => new(0x00189155u, VR.FD);
    /// <summary>Spectroscopy Acquisition Out-of-plane Phase Steps, UL, 1.</summary>
    public static Attribute<uint> SpectroscopyAcquisitionOutOfPlanePhaseSteps => new(0x00189159u, VR.UL);
    /// <summary>Bulk Motion Status, CS, 1, retired.</summary>
    public static Attribute<string> BulkMotionStatus => new(0x00189166u, VR.CS);
    /// <summary>Parallel Reduction Factor Second In-plane, FD, 1.</summary>
    public static Attribute<double> ParallelReductionFactorSecondInPlane => new(0x00189168u, VR.FD);
    /// <summary>Cardiac Beat Rejection Technique, CS, 1.</summary>
    public static Attribute<string> CardiacBeatRejectionTechnique => new(0x00189169u, VR.CS);
    /// <summary>Respiratory Motion Compensation Technique, CS, 1.</summary>
    public static Attribute<string> RespiratoryMotionCompensationTechnique => new(0x00189170u, VR.CS);
    /// <summary>Respiratory Signal Source, CS, 1.</summary>
    public static Attribute<string> RespiratorySignalSource => new(0x00189171u, VR.CS);
    /// <summary>Bulk Motion Compensation Technique, CS, 1.</summary>
    public static Attribute<string> BulkMotionCompensationTechnique => new(0x00189172u, VR.CS);
    /// <summary>Bulk Motion Signal Source, CS, 1.</summary>
    public static Attribute<string> BulkMotionSignalSource => new(0x00189173u, VR.CS);
    /// <summary>Applicable Safety Standard Agency, CS, 1.</summary>
    public static Attribute<string> ApplicableSafetyStandardAgency => new(0x00189174u, VR.CS);
    /// <summary>Applicable Safety Standard Description, LO, 1.</summary>
    public static Attribute<string> ApplicableSafetyStandardDescription => new(0x00189175u, VR.LO);
    /// <summary>Operating Mode Sequence, SQ, 1.</summary>
    public static SequenceAttribute OperatingModeSequence => new(0x00189176u);
    /// <summary>Operating Mode Type, CS, 1.</summary>
    public static Attribute<string> OperatingModeType => new(0x00189177u, VR.CS);
    /// <summary>Operating Mode, CS, 1.</summary>
    public static Attribute<string> OperatingMode => new(0x00189178u, VR.CS);
    /// <summary>Specific Absorption Rate Definition, CS, 1.</summary>
    public static Attribute<string> SpecificAbsorptionRateDefinition => new(0x00189179u, VR.CS);
    /// <summary>Gradient Output Type, CS, 1.</summary>
    public static Attribute<string> GradientOutputType => new(0x00189180u, VR.CS);
    /// <summary>Specific Absorption Rate Value, FD, 1.</summary>
    public static Attribute<double> SpecificAbsorptionRateValue => new(0x00189181u, VR.FD);
    /// <summary>Gradient Output, FD, 1.</summary>
    public static Attribute<double> GradientOutput => new(0x00189182u, VR.FD);
    /// <summary>Flow Compensation Direction, CS, 1.</summary>
    public static Attribute<string> FlowCompensationDirection => new(0x00189183u, VR.CS);
    /// <summary>Tagging Delay, FD, 1.</summary>
    public static Attribute<double> TaggingDelay => new(0x00189184u, VR.FD);
    /// <summary>Respiratory Motion Compensation Technique Description, ST, 1.</summary>
    public static Attribute<string> RespiratoryMotionCompensationTechniqueDescription => new(0x00189185u, VR.ST);
    /// <summary>Respiratory Signal Source ID, SH, 1.</summary>
    public static Attribute<string> RespiratorySignalSourceID => new(0x00189186u, VR.SH);
    /// <summary>Chemical Shift Minimum Integration Limit in Hz, FD, 1, retired.</summary>
    public static Attribute<double> ChemicalShiftMinimumIntegrationLimitInHz => new(0x00189195u, VR.FD);
    /// <summary>Chemical Shift Maximum Integration Limit in Hz, FD, 1, retired.</summary>
    public static Attribute<double> ChemicalShiftMaximumIntegrationLimitInHz => new(0x00189196u, VR.FD);
    /// <summary>MR Velocity Encoding Sequence, SQ, 1.</summary>
    public static SequenceAttribute MRVelocityEncodingSequence => new(0x00189197u);
    /// <summary>First Order Phase Correction, CS, 1.</summary>
    public static Attribute<string> FirstOrderPhaseCorrection => new(0x00189198u, VR.CS);
    /// <summary>Water Referenced Phase Correction, CS, 1.</summary>
    public static Attribute<string> WaterReferencedPhaseCorrection => new(0x00189199u, VR.CS);
    /// <summary>MR Spectroscopy Acquisition Type, CS, 1.</summary>
    public static Attribute<string> MRSpectroscopyAcquisitionType => new(0x00189200u, VR.CS);
    /// <summary>Respiratory Cycle Position, CS, 1.</summary>
    public static Attribute<string> RespiratoryCyclePosition => new(0x00189214u, VR.CS);
    /// <summary>Velocity Encoding Maximum Value, FD, 1.</summary>
    public static Attribute<double> VelocityEncodingMaximumValue => new(0x00189217u, VR.FD);
    /// <summary>Tag Spacing Second Dimension, FD, 1.</summary>
    public static Attribute<double> TagSpacingSecondDimension => new(0x00189218u, VR.FD);
    /// <summary>Tag Angle Second Axis, SS, 1.</summary>
    public static Attribute<short> TagAngleSecondAxis => new(0x00189219u, VR.SS);
    /// <summary>Frame Acquisition Duration, FD, 1.</summary>
    public static Attribute<double> FrameAcquisitionDuration => new(0x00189220u, VR.FD);
    /// <summary>MR Image Frame Type Sequence, SQ, 1.</summary>
    public static SequenceAttribute MRImageFrameTypeSequence => new(0x00189226u);
    /// <summary>MR Spectroscopy Frame Type Sequence, SQ, 1.</summary>
    public static SequenceAttribute MRSpectroscopyFrameTypeSequence => new(0x00189227u);
    /// <summary>MR Acquisition Phase Encoding Steps in-plane, US, 1.</summary>
    public static Attribute<ushort> MRAcquisitionPhaseEncodingStepsInPlane => new(0x00189231u, VR.US);
    /// <summary>MR Acquisition Phase Encoding Steps out-of-plane, US, 1.</summary>
    public static Attribute<ushort> MRAcquisitionPhaseEncodingStepsOutOfPlane => new(0x00189232u, VR.US);
    /// <summary>Spectroscopy Acquisition Phase Columns, UL, 1.</summary>
    public static Attribute<uint> SpectroscopyAcquisitionPhaseColumns => new(0x00189234u, VR.UL);
    /// <summary>Cardiac Cycle Position, CS, 1.</summary>
    public static Attribute<string> CardiacCyclePosition => new(0x00189236u, VR.CS);
    /// <summary>Specific Absorption Rate Sequence, SQ, 1.</summary>
    public static SequenceAttribute SpecificAbsorptionRateSequence => new(0x00189239u);
    /// <summary>RF Echo Train Length, US, 1.</summary>
    public static Attribute<ushort> RFEchoTrainLength => new(0x00189240u, VR.US);
    /// <summary>Gradient Echo Train Length, US, 1.</summary>
    public static Attribute<ushort> GradientEchoTrainLength => new(0x00189241u, VR.US);
    /// <summary>Arterial Spin Labeling Contrast, CS, 1.</summary>
    public static Attribute<string> ArterialSpinLabelingContrast => new(0x00189250u, VR.CS);
    /// <summary>MR Arterial Spin Labeling Sequence, SQ, 1.</summary>
    public static SequenceAttribute MRArterialSpinLabelingSequence => new(0x00189251u);
    /// <summary>ASL Technique Description, LO, 1.</summary>
    public static Attribute<string> ASLTechniqueDescription => new(0x00189252u, VR.LO);
    /// <summary>ASL Slab Number, US, 1.</summary>
    public static Attribute<ushort> ASLSlabNumber => new(0x00189253u, VR.US);
    /// <summary>ASL Slab Thickness, FD, 1.</summary>
    public static Attribute<double> ASLSlabThickness => new(0x00189254u, VR.FD);
    /// <summary>ASL Slab Orientation, FD, 3.</summary>
    public static Attribute<double> ASLSlabOrientation => new(0x00189255u, VR.FD);
    /// <summary>ASL Mid Slab Position, FD, 3.</summary>
    public static Attribute<double> ASLMidSlabPosition => new(0x00189256u, VR.FD);
    /// <summary>ASL Context, CS, 1.</summary>
    public static Attribute<string> ASLContext => new(0x00189257u, VR.CS);
    /// <summary>ASL Pulse Train Duration, UL, 1.</summary>
    public static Attribute<uint> ASLPulseTrainDuration => new(0x00189258u, VR.UL);
    /// <summary>ASL Crusher Flag, CS, 1.</summary>
    public static Attribute<string> ASLCrusherFlag => new(0x00189259u, VR.CS);
    /// <summary>ASL Crusher Flow Limit, FD, 1.</summary>
    public static Attribute<double> ASLCrusherFlowLimit => new(0x0018925Au, VR.FD);
    /// <summary>ASL Crusher Description, LO, 1.</summary>
    public static Attribute<string> ASLCrusherDescription => new(0x0018925Bu, VR.LO);
    /// <summary>ASL Bolus Cut-off Flag, CS, 1.</summary>
    public static Attribute<string> ASLBolusCutoffFlag => new(0x0018925Cu, VR.CS);
    /// <summary>ASL Bolus Cut-off Timing Sequence, SQ, 1.</summary>
    public static SequenceAttribute ASLBolusCutoffTimingSequence => new(0x0018925Du);
    /// <summary>ASL Bolus Cut-off Technique, LO, 1.</summary>
    public static Attribute<string> ASLBolusCutoffTechnique => new(0x0018925Eu, VR.LO);
    /// <summary>ASL Bolus Cut-off Delay Time, UL, 1.</summary>
    public static Attribute<uint> ASLBolusCutoffDelayTime => new(0x0018925Fu, VR.UL);
    /// <summary>ASL Slab Sequence, SQ, 1.</summary>
    public static SequenceAttribute ASLSlabSequence => new(0x00189260u);
    /// <summary>Chemical Shift Minimum Integration Limit in ppm, FD, 1.</summary>
    public static Attribute<double> ChemicalShiftMinimumIntegrationLimitInppm => new(0x00189295u, VR.FD);
    /// <summary>Chemical Shift Maximum Integration Limit in ppm, FD, 1.</summary>
    public static Attribute<double> ChemicalShiftMaximumIntegrationLimitInppm => new(0x00189296u, VR.FD);
    /// <summary>Water Reference Acquisition, CS, 1.</summary>
    public static Attribute<string> WaterReferenceAcquisition => new(0x00189297u, VR.CS);
    /// <summary>Echo Peak Position, IS, 1.</summary>
    public static Attribute<int> EchoPeakPosition => new(0x00189298u, VR.IS);
    /// <summary>CT Acquisition Type Sequence, SQ, 1.</summary>
    public static SequenceAttribute CTAcquisitionTypeSequence => new(0x00189301u);
    /// <summary>Acquisition Type, CS, 1.</summary>
    public static Attribute<string> AcquisitionType => new(0x00189302u, VR.CS);
    /// <summary>Tube Angle, FD, 1.</summary>
    public static Attribute<double> TubeAngle => new(0x00189303u, VR.FD);
    /// <summary>CT Acquisition Details Sequence, SQ, 1.</summary>
    public static SequenceAttribute CTAcquisitionDetailsSequence => new(0x00189304u);
    /// <summary>Revolution Time, FD, 1.</summary>
    public static Attribute<double> RevolutionTime => new(0x00189305u, VR.FD);
    /// <summary>Single Collimation Width, FD, 1.</summary>
    public static Attribute<double> SingleCollimationWidth => new(0x00189306u, VR.FD);
    /// <summary>Total Collimation Width, FD, 1.</summary>
    public static Attribute<double> TotalCollimationWidth => new(0x00189307u, VR.FD);
    /// <summary>CT Table Dynamics Sequence, SQ, 1.</summary>
    public static SequenceAttribute CTTableDynamicsSequence => new(0x00189308u);
    /// <summary>Table Speed, FD, 1.</summary>
    public static Attribute<double> TableSpeed => new(0x00189309u, VR.FD);
    /// <summary>Table Feed per Rotation, FD, 1.</summary>
    public static Attribute<double> TableFeedPerRotation => new(0x00189310u, VR.FD);
    /// <summary>Spiral Pitch Factor, FD, 1.</summary>
    public static Attribute<double> SpiralPitchFactor => new(0x00189311u, VR.FD);
    /// <summary>CT Geometry Sequence, SQ, 1.</summary>
    public static SequenceAttribute CTGeometrySequence => new(0x00189312u);
    /// <summary>Data Collection Center (Patient), FD, 3.</summary>
    public static Attribute<double> DataCollectionCenterPatient => new(0x00189313u, VR.FD);
    /// <summary>CT Reconstruction Sequence, SQ, 1.</summary>
    public static SequenceAttribute CTReconstructionSequence => new(0x00189314u);
    /// <summary>Reconstruction Algorithm, CS, 1.</summary>
    public static Attribute<string> ReconstructionAlgorithm => new(0x00189315u, VR.CS);
    /// <summary>Convolution Kernel Group, CS, 1.</summary>
    public static Attribute<string> ConvolutionKernelGroup => new(0x00189316u, VR.CS);
    /// <summary>Reconstruction Field of View, FD, 2.</summary>
    public static Attribute<double> ReconstructionFieldOfView => new(0x00189317u, VR.FD);
    /// <summary>Reconstruction Target Center (Patient), FD, 3.</summary>
    public static Attribute<double> ReconstructionTargetCenterPatient => new(0x00189318u, VR.FD);
    /// <summary>Reconstruction Angle, FD, 1.</summary>
    public static Attribute<double> ReconstructionAngle => new(0x00189319u, VR.FD);
    /// <summary>Image Filter, SH, 1.</summary>
    public static Attribute<string> ImageFilter => new(0x00189320u, VR.SH);
    /// <summary>CT Exposure Sequence, SQ, 1.</summary>
    public static SequenceAttribute CTExposureSequence => new(0x00189321u);
    /// <summary>Reconstruction Pixel Spacing, FD, 2.</summary>
    public static Attribute<double> ReconstructionPixelSpacing => new(0x00189322u, VR.FD);
    /// <summary>Exposure Modulation Type, CS, 1-n.</summary>
    public static Attribute<string> ExposureModulationType => new(0x00189323u, VR.CS);
    /// <summary>Estimated Dose Saving, FD, 1, retired.</summary>
    public static Attribute<double> EstimatedDoseSaving => new(0x00189324u, VR.FD);
    /// <summary>CT X-Ray Details Sequence, SQ, 1.</summary>
    public static SequenceAttribute CTXRayDetailsSequence => new(0x00189325u);
    /// <summary>CT Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute CTPositionSequence => new(0x00189326u);
    /// <summary>Table Position, FD, 1.</summary>
    public static Attribute<double> TablePosition => new(0x00189327u, VR.FD);
    /// <summary>Exposure Time in ms, FD, 1.</summary>
    public static Attribute<double> ExposureTimeInms => new(0x00189328u, VR.FD);
    /// <summary>CT Image Frame Type Sequence, SQ, 1.</summary>
    public static SequenceAttribute CTImageFrameTypeSequence => new(0x00189329u);
    /// <summary>X-Ray Tube Current in mA, FD, 1.</summary>
    public static Attribute<double> XRayTubeCurrentInmA => new(0x00189330u, VR.FD);
    /// <summary>Exposure in mAs, FD, 1.</summary>
    public static Attribute<double> ExposureInmAs => new(0x00189332u, VR.FD);
    /// <summary>Constant Volume Flag, CS, 1.</summary>
    public static Attribute<string> ConstantVolumeFlag => new(0x00189333u, VR.CS);
    /// <summary>Fluoroscopy Flag, CS, 1.</summary>
    public static Attribute<string> FluoroscopyFlag => new(0x00189334u, VR.CS);
    /// <summary>Distance Source to Data Collection Center, FD, 1.</summary>
    public static Attribute<double> DistanceSourceToDataCollectionCenter => new(0x00189335u, VR.FD);
    /// <summary>Contrast/Bolus Agent Number, US, 1.</summary>
    public static Attribute<ushort> ContrastBolusAgentNumber => new(0x00189337u, VR.US);
    /// <summary>Contrast/Bolus Ingredient Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ContrastBolusIngredientCodeSequence => new(0x00189338u);
    /// <summary>Contrast Administration Profile Sequence, SQ, 1.</summary>
    public static SequenceAttribute ContrastAdministrationProfileSequence => new(0x00189340u);
    /// <summary>Contrast/Bolus Usage Sequence, SQ, 1.</summary>
    public static SequenceAttribute ContrastBolusUsageSequence => new(0x00189341u);
    /// <summary>Contrast/Bolus Agent Administered, CS, 1.</summary>
    public static Attribute<string> ContrastBolusAgentAdministered => new(0x00189342u, VR.CS);
    /// <summary>Contrast/Bolus Agent Detected, CS, 1.</summary>
    public static Attribute<string> ContrastBolusAgentDetected => new(0x00189343u, VR.CS);
    /// <summary>Contrast/Bolus Agent Phase, CS, 1.</summary>
    public static Attribute<string> ContrastBolusAgentPhase => new(0x00189344u, VR.CS);
    /// <summary>CTDIvol, FD, 1.</summary>
    public static Attribute<double> CTDIvol => new(0x00189345u, VR.FD);
    /// <summary>CTDI Phantom Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute CTDIPhantomTypeCodeSequence => new(0x00189346u);
    /// <summary>Calcium Scoring Mass Factor Patient, FL, 1.</summary>
    public static Attribute<float> CalciumScoringMassFactorPatient => new(0x00189351u, VR.FL);
    /// <summary>Calcium Scoring Mass Factor Device, FL, 3.</summary>
    public static Attribute<float> CalciumScoringMassFactorDevice => new(0x00189352u, VR.FL);
    /// <summary>Energy Weighting Factor, FL, 1.</summary>
    public static Attribute<float> EnergyWeightingFactor => new(0x00189353u, VR.FL);
    /// <summary>CT Additional X-Ray Source Sequence, SQ, 1.</summary>
    public static SequenceAttribute CTAdditionalXRaySourceSequence => new(0x00189360u);
    /// <summary>Multi-energy CT Acquisition, CS, 1.</summary>
    public static Attribute<string> MultienergyCTAcquisition => new(0x00189361u, VR.CS);
    /// <summary>Multi-energy CT Acquisition Sequence, SQ, 1.</summary>
    public static SequenceAttribute MultienergyCTAcquisitionSequence => new(0x00189362u);
    /// <summary>Multi-energy CT Processing Sequence, SQ, 1.</summary>
    public static SequenceAttribute MultienergyCTProcessingSequence => new(0x00189363u);
    /// <summary>Multi-energy CT Characteristics Sequence, SQ, 1.</summary>
    public static SequenceAttribute MultienergyCTCharacteristicsSequence => new(0x00189364u);
    /// <summary>Multi-energy CT X-Ray Source Sequence, SQ, 1.</summary>
    public static SequenceAttribute MultienergyCTXRaySourceSequence => new(0x00189365u);
    /// <summary>X-Ray Source Index, US, 1.</summary>
    public static Attribute<ushort> XRaySourceIndex => new(0x00189366u, VR.US);
    /// <summary>X-Ray Source ID, UC, 1.</summary>
    public static Attribute<string> XRaySourceID => new(0x00189367u, VR.UC);
    /// <summary>Multi-energy Source Technique, CS, 1.</summary>
    public static Attribute<string> MultienergySourceTechnique => new(0x00189368u, VR.CS);
    /// <summary>Source Start DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> SourceStartDateTime => new(0x00189369u, VR.DT);
    /// <summary>Source End DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> SourceEndDateTime => new(0x0018936Au, VR.DT);
    /// <summary>Switching Phase Number, US, 1.</summary>
    public static Attribute<ushort> SwitchingPhaseNumber => new(0x0018936Bu, VR.US);
    /// <summary>Switching Phase Nominal Duration, DS, 1.</summary>
    public static Attribute<double> SwitchingPhaseNominalDuration => new(0x0018936Cu, VR.DS);
    /// <summary>Switching Phase Transition Duration, DS, 1.</summary>
    public static Attribute<double> SwitchingPhaseTransitionDuration => new(0x0018936Du, VR.DS);
    /// <summary>Effective Bin Energy, DS, 1.</summary>
    public static Attribute<double> EffectiveBinEnergy => new(0x0018936Eu, VR.DS);
    /// <summary>Multi-energy CT X-Ray Detector Sequence, SQ, 1.</summary>
    public static SequenceAttribute MultienergyCTXRayDetectorSequence => new(0x0018936Fu);
    /// <summary>X-Ray Detector Index, US, 1.</summary>
    public static Attribute<ushort> XRayDetectorIndex => new(0x00189370u, VR.US);
    /// <summary>X-Ray Detector ID, UC, 1.</summary>
    public static Attribute<string> XRayDetectorID => new(0x00189371u, VR.UC);
    /// <summary>Multi-energy Detector Type, CS, 1.</summary>
    public static Attribute<string> MultienergyDetectorType => new(0x00189372u, VR.CS);
    /// <summary>X-Ray Detector Label, ST, 1.</summary>
    public static Attribute<string> XRayDetectorLabel => new(0x00189373u, VR.ST);
    /// <summary>Nominal Max Energy, DS, 1.</summary>
    public static Attribute<double> NominalMaxEnergy => new(0x00189374u, VR.DS);
    /// <summary>Nominal Min Energy, DS, 1.</summary>
    public static Attribute<double> NominalMinEnergy => new(0x00189375u, VR.DS);
    /// <summary>Referenced X-Ray Detector Index, US, 1-n.</summary>
    public static Attribute<ushort> ReferencedXRayDetectorIndex => new(0x00189376u, VR.US);
    /// <summary>Referenced X-Ray Source Index, US, 1-n.</summary>
    public static Attribute<ushort> ReferencedXRaySourceIndex => new(0x00189377u, VR.US);
    /// <summary>Referenced Path Index, US, 1-n.</summary>
    public static Attribute<ushort> ReferencedPathIndex => new(0x00189378u, VR.US);
    /// <summary>Multi-energy CT Path Sequence, SQ, 1.</summary>
    public static SequenceAttribute MultienergyCTPathSequence => new(0x00189379u);
    /// <summary>Multi-energy CT Path Index, US, 1.</summary>
    public static Attribute<ushort> MultienergyCTPathIndex => new(0x0018937Au, VR.US);
    /// <summary>Multi-energy Acquisition Description, UT, 1.</summary>
    public static Attribute<string> MultienergyAcquisitionDescription => new(0x0018937Bu, VR.UT);
    /// <summary>Monoenergetic Energy Equivalent, FD, 1.</summary>
    public static Attribute<double> MonoenergeticEnergyEquivalent => new(0x0018937Cu, VR.FD);
    /// <summary>Material Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute MaterialCodeSequence => new(0x0018937Du);
    /// <summary>Decomposition Method, CS, 1.</summary>
    public static Attribute<string> DecompositionMethod => new(0x0018937Eu, VR.CS);
    /// <summary>Decomposition Description, UT, 1.</summary>
    public static Attribute<string> DecompositionDescription => new(0x0018937Fu, VR.UT);
    /// <summary>Decomposition Algorithm Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute DecompositionAlgorithmIdentificationSequence => new(0x00189380u);
    /// <summary>Decomposition Material Sequence, SQ, 1.</summary>
    public static SequenceAttribute DecompositionMaterialSequence => new(0x00189381u);
    /// <summary>Material Attenuation Sequence, SQ, 1.</summary>
    public static SequenceAttribute MaterialAttenuationSequence => new(0x00189382u);
    /// <summary>Photon Energy, DS, 1.</summary>
    public static Attribute<double> PhotonEnergy => new(0x00189383u, VR.DS);
    /// <summary>X-Ray Mass Attenuation Coefficient, DS, 1.</summary>
    public static Attribute<double> XRayMassAttenuationCoefficient => new(0x00189384u, VR.DS);
    /// <summary>Metal Artifact Reduction Sequence, SQ, 1.</summary>
    public static SequenceAttribute MetalArtifactReductionSequence => new(0x00189390u);
    /// <summary>Metal Artifact Reduction Applied, CS, 1.</summary>
    public static Attribute<string> MetalArtifactReductionApplied => new(0x00189391u, VR.CS);
    /// <summary>Metal Artifact Reduction Algorithm Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute MetalArtifactReductionAlgorithmIdentificationSequence => new(0x00189392u);
    /// <summary>Projection Pixel Calibration Sequence, SQ, 1.</summary>
    public static SequenceAttribute ProjectionPixelCalibrationSequence => new(0x00189401u);
    /// <summary>Distance Source to Isocenter, FL, 1.</summary>
    public static Attribute<float> DistanceSourceToIsocenter => new(0x00189402u, VR.FL);
    /// <summary>Distance Object to Table Top, FL, 1.</summary>
    public static Attribute<float> DistanceObjectToTableTop => new(0x00189403u, VR.FL);
    /// <summary>Object Pixel Spacing in Center of Beam, FL, 2.</summary>
    public static Attribute<float> ObjectPixelSpacingInCenterOfBeam => new(0x00189404u, VR.FL);
    /// <summary>Positioner Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute PositionerPositionSequence => new(0x00189405u);
    /// <summary>Table Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute TablePositionSequence => new(0x00189406u);
    /// <summary>Collimator Shape Sequence, SQ, 1.</summary>
    public static SequenceAttribute CollimatorShapeSequence => new(0x00189407u);
    /// <summary>Planes in Acquisition, CS, 1.</summary>
    public static Attribute<string> PlanesInAcquisition => new(0x00189410u, VR.CS);
    /// <summary>XA/XRF Frame Characteristics Sequence, SQ, 1.</summary>
    public static SequenceAttribute XAXRFFrameCharacteristicsSequence => new(0x00189412u);
    /// <summary>Frame Acquisition Sequence, SQ, 1.</summary>
    public static SequenceAttribute FrameAcquisitionSequence => new(0x00189417u);
    /// <summary>X-Ray Receptor Type, CS, 1.</summary>
    public static Attribute<string> XRayReceptorType => new(0x00189420u, VR.CS);
    /// <summary>Acquisition Protocol Name, LO, 1.</summary>
    public static Attribute<string> AcquisitionProtocolName => new(0x00189423u, VR.LO);
    /// <summary>Acquisition Protocol Description, LT, 1.</summary>
    public static Attribute<string> AcquisitionProtocolDescription => new(0x00189424u, VR.LT);
    /// <summary>Contrast/Bolus Ingredient Opaque, CS, 1.</summary>
    public static Attribute<string> ContrastBolusIngredientOpaque => new(0x00189425u, VR.CS);
    /// <summary>Distance Receptor Plane to Detector Housing, FL, 1.</summary>
    public static Attribute<float> DistanceReceptorPlaneToDetectorHousing => new(0x00189426u, VR.FL);
    /// <summary>Intensifier Active Shape, CS, 1.</summary>
    public static Attribute<string> IntensifierActiveShape => new(0x00189427u, VR.CS);
    /// <summary>Intensifier Active Dimension(s), FL, 1-2.</summary>
    public static Attribute<float> IntensifierActiveDimensions => new(0x00189428u, VR.FL);
    /// <summary>Physical Detector Size, FL, 2.</summary>
    public static Attribute<float> PhysicalDetectorSize => new(0x00189429u, VR.FL);
    /// <summary>Position of Isocenter Projection, FL, 2.</summary>
    public static Attribute<float> PositionOfIsocenterProjection => new(0x00189430u, VR.FL);
    /// <summary>Field of View Sequence, SQ, 1.</summary>
    public static SequenceAttribute FieldOfViewSequence => new(0x00189432u);
    /// <summary>Field of View Description, LO, 1.</summary>
    public static Attribute<string> FieldOfViewDescription => new(0x00189433u, VR.LO);
    /// <summary>Exposure Control Sensing Regions Sequence, SQ, 1.</summary>
    public static SequenceAttribute ExposureControlSensingRegionsSequence => new(0x00189434u);
    /// <summary>Exposure Control Sensing Region Shape, CS, 1.</summary>
    public static Attribute<string> ExposureControlSensingRegionShape => new(0x00189435u, VR.CS);
    /// <summary>Exposure Control Sensing Region Left Vertical Edge, SS, 1.</summary>
    public static Attribute<short> ExposureControlSensingRegionLeftVerticalEdge => new(0x00189436u, VR.SS);
    /// <summary>Exposure Control Sensing Region Right Vertical Edge, SS, 1.</summary>
    public static Attribute<short> ExposureControlSensingRegionRightVerticalEdge => new(0x00189437u, VR.SS);
    /// <summary>Exposure Control Sensing Region Upper Horizontal Edge, SS, 1.</summary>
    public static Attribute<short> ExposureControlSensingRegionUpperHorizontalEdge => new(0x00189438u, VR.SS);
    /// <summary>Exposure Control Sensing Region Lower Horizontal Edge, SS, 1.</summary>
    public static Attribute<short> ExposureControlSensingRegionLowerHorizontalEdge => new(0x00189439u, VR.SS);
    /// <summary>Center of Circular Exposure Control Sensing Region, SS, 2.</summary>
    public static Attribute<short> CenterOfCircularExposureControlSensingRegion => new(0x00189440u, VR.SS);
    /// <summary>Radius of Circular Exposure Control Sensing Region, US, 1.</summary>
    public static Attribute<ushort> RadiusOfCircularExposureControlSensingRegion => new(0x00189441u, VR.US);
    /// <summary>Vertices of the Polygonal Exposure Control Sensing Region, SS, 2-n.</summary>
    public static Attribute<short> VerticesOfThePolygonalExposureControlSensingRegion => new(0x00189442u, VR.SS);
    /// <summary>Column Angulation (Patient), FL, 1.</summary>
    public static Attribute<float> ColumnAngulationPatient => new(0x00189447u, VR.FL);
    /// <summary>Beam Angle, FL, 1.</summary>
    public static Attribute<float> BeamAngle => new(0x00189449u, VR.FL);
    /// <summary>Frame Detector Parameters Sequence, SQ, 1.</summary>
    public static SequenceAttribute FrameDetectorParametersSequence => new(0x00189451u);
    /// <summary>Calculated Anatomy Thickness, FL, 1.</summary>
    public static Attribute<float> CalculatedAnatomyThickness => new(0x00189452u, VR.FL);
    /// <summary>Calibration Sequence, SQ, 1.</summary>
    public static SequenceAttribute CalibrationSequence => new(0x00189455u);
    /// <summary>Object Thickness Sequence, SQ, 1.</summary>
    public static SequenceAttribute ObjectThicknessSequence => new(0x00189456u);
    /// <summary>Plane Identification, CS, 1.</summary>
    public static Attribute<string> PlaneIdentification => new(0x00189457u, VR.CS);
    /// <summary>Field of View Dimension(s) in Float, FL, 1-2.</summary>
    public static Attribute<float> FieldOfViewDimensionsInFloat => new(0x00189461u, VR.FL);
    /// <summary>Isocenter Reference System Sequence, SQ, 1.</summary>
    public static SequenceAttribute IsocenterReferenceSystemSequence => new(0x00189462u);
    /// <summary>Positioner Isocenter Primary Angle, FL, 1.</summary>
    public static Attribute<float> PositionerIsocenterPrimaryAngle => new(0x00189463u, VR.FL);
    /// <summary>Positioner Isocenter Secondary Angle, FL, 1.</summary>
    public static Attribute<float> PositionerIsocenterSecondaryAngle => new(0x00189464u, VR.FL);
    /// <summary>Positioner Isocenter Detector Rotation Angle, FL, 1.</summary>
    public static Attribute<float> PositionerIsocenterDetectorRotationAngle => new(0x00189465u, VR.FL);
    /// <summary>Table X Position to Isocenter, FL, 1.</summary>
    public static Attribute<float> TableXPositionToIsocenter => new(0x00189466u, VR.FL);
    /// <summary>Table Y Position to Isocenter, FL, 1.</summary>
    public static Attribute<float> TableYPositionToIsocenter => new(0x00189467u, VR.FL);
    /// <summary>Table Z Position to Isocenter, FL, 1.</summary>
    public static Attribute<float> TableZPositionToIsocenter => new(0x00189468u, VR.FL);
    /// <summary>Table Horizontal Rotation Angle, FL, 1.</summary>
    public static Attribute<float> TableHorizontalRotationAngle => new(0x00189469u, VR.FL);
    /// <summary>Table Head Tilt Angle, FL, 1.</summary>
    public static Attribute<float> TableHeadTiltAngle => new(0x00189470u, VR.FL);
    /// <summary>Table Cradle Tilt Angle, FL, 1.</summary>
    public static Attribute<float> TableCradleTiltAngle => new(0x00189471u, VR.FL);
    /// <summary>Frame Display Shutter Sequence, SQ, 1.</summary>
    public static SequenceAttribute FrameDisplayShutterSequence => new(0x00189472u);
    /// <summary>Acquired Image Area Dose Product, FL, 1.</summary>
    public static Attribute<float> AcquiredImageAreaDoseProduct => new(0x00189473u, VR.FL);
    /// <summary>C-arm Positioner Tabletop Relationship, CS, 1.</summary>
    public static Attribute<string> CArmPositionerTabletopRelationship => new(0x00189474u, VR.CS);
    /// <summary>X-Ray Geometry Sequence, SQ, 1.</summary>
    public static SequenceAttribute XRayGeometrySequence => new(0x00189476u);
    /// <summary>Irradiation Event Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute IrradiationEventIdentificationSequence => new(0x00189477u);
    /// <summary>X-Ray 3D Frame Type Sequence, SQ, 1.</summary>
    public static SequenceAttribute XRay3DFrameTypeSequence => new(0x00189504u);
    /// <summary>Contributing Sources Sequence, SQ, 1.</summary>
    public static SequenceAttribute ContributingSourcesSequence => new(0x00189506u);
    /// <summary>X-Ray 3D Acquisition Sequence, SQ, 1.</summary>
    public static SequenceAttribute XRay3DAcquisitionSequence => new(0x00189507u);
    /// <summary>Primary Positioner Scan Arc, FL, 1.</summary>
    public static Attribute<float> PrimaryPositionerScanArc => new(0x00189508u, VR.FL);
    /// <summary>Secondary Positioner Scan Arc, FL, 1.</summary>
    public static Attribute<float> SecondaryPositionerScanArc => new(0x00189509u, VR.FL);
    /// <summary>Primary Positioner Scan Start Angle, FL, 1.</summary>
    public static Attribute<float> PrimaryPositionerScanStartAngle => new(0x00189510u, VR.FL);
    /// <summary>Secondary Positioner Scan Start Angle, FL, 1.</summary>
    public static Attribute<float> SecondaryPositionerScanStartAngle => new(0x00189511u, VR.FL);
    /// <summary>Primary Positioner Increment, FL, 1.</summary>
    public static Attribute<float> PrimaryPositionerIncrement => new(0x00189514u, VR.FL);
    /// <summary>Secondary Positioner Increment, FL, 1.</summary>
    public static Attribute<float> SecondaryPositionerIncrement => new(0x00189515u, VR.FL);
    /// <summary>Start Acquisition DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> StartAcquisitionDateTime => new(0x00189516u, VR.DT);
    /// <summary>End Acquisition DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> EndAcquisitionDateTime => new(0x00189517u, VR.DT);
    /// <summary>Primary Positioner Increment Sign, SS, 1.</summary>
    public static Attribute<short> PrimaryPositionerIncrementSign => new(0x00189518u, VR.SS);
    /// <summary>Secondary Positioner Increment Sign, SS, 1.</summary>
    public static Attribute<short> SecondaryPositionerIncrementSign => new(0x00189519u, VR.SS);
    /// <summary>Application Name, LO, 1.</summary>
    public static Attribute<string> ApplicationName => new(0x00189524u, VR.LO);
    /// <summary>Application Version, LO, 1.</summary>
    public static Attribute<string> ApplicationVersion => new(0x00189525u, VR.LO);
    /// <summary>Application Manufacturer, LO, 1.</summary>
    public static Attribute<string> ApplicationManufacturer => new(0x00189526u, VR.LO);
    /// <summary>Algorithm Type, CS, 1.</summary>
    public static Attribute<string> AlgorithmType => new(0x00189527u, VR.CS);
    /// <summary>Algorithm Description, LO, 1.</summary>
    public static Attribute<string> AlgorithmDescription => new(0x00189528u, VR.LO);
    /// <summary>X-Ray 3D Reconstruction Sequence, SQ, 1.</summary>
    public static SequenceAttribute XRay3DReconstructionSequence => new(0x00189530u);
    /// <summary>Reconstruction Description, LO, 1.</summary>
    public static Attribute<string> ReconstructionDescription => new(0x00189531u, VR.LO);
    /// <summary>Per Projection Acquisition Sequence, SQ, 1.</summary>
    public static SequenceAttribute PerProjectionAcquisitionSequence => new(0x00189538u);
    /// <summary>Detector Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute DetectorPositionSequence => new(0x00189541u);
    /// <summary>X-Ray Acquisition Dose Sequence, SQ, 1.</summary>
    public static SequenceAttribute XRayAcquisitionDoseSequence => new(0x00189542u);
    /// <summary>X-Ray Source Isocenter Primary Angle, FD, 1.</summary>
    public static Attribute<double> XRaySourceIsocenterPrimaryAngle => new(0x00189543u, VR.FD);
    /// <summary>X-Ray Source Isocenter Secondary Angle, FD, 1.</summary>
    public static Attribute<double> XRaySourceIsocenterSecondaryAngle => new(0x00189544u, VR.FD);
    /// <summary>Breast Support Isocenter Primary Angle, FD, 1.</summary>
    public static Attribute<double> BreastSupportIsocenterPrimaryAngle => new(0x00189545u, VR.FD);
    /// <summary>Breast Support Isocenter Secondary Angle, FD, 1.</summary>
    public static Attribute<double> BreastSupportIsocenterSecondaryAngle => new(0x00189546u, VR.FD);
    /// <summary>Breast Support X Position to Isocenter, FD, 1.</summary>
    public static Attribute<double> BreastSupportXPositionToIsocenter => new(0x00189547u, VR.FD);
    /// <summary>Breast Support Y Position to Isocenter, FD, 1.</summary>
    public static Attribute<double> BreastSupportYPositionToIsocenter => new(0x00189548u, VR.FD);
    /// <summary>Breast Support Z Position to Isocenter, FD, 1.</summary>
    public static Attribute<double> BreastSupportZPositionToIsocenter => new(0x00189549u, VR.FD);
    /// <summary>Detector Isocenter Primary Angle, FD, 1.</summary>
    public static Attribute<double> DetectorIsocenterPrimaryAngle => new(0x00189550u, VR.FD);
    /// <summary>Detector Isocenter Secondary Angle, FD, 1.</summary>
    public static Attribute<double> DetectorIsocenterSecondaryAngle => new(0x00189551u, VR.FD);
    /// <summary>Detector X Position to Isocenter, FD, 1.</summary>
    public static Attribute<double> DetectorXPositionToIsocenter => new(0x00189552u, VR.FD);
    /// <summary>Detector Y Position to Isocenter, FD, 1.</summary>
    public static Attribute<double> DetectorYPositionToIsocenter => new(0x00189553u, VR.FD);
    /// <summary>Detector Z Position to Isocenter, FD, 1.</summary>
    public static Attribute<double> DetectorZPositionToIsocenter => new(0x00189554u, VR.FD);
    /// <summary>X-Ray Grid Sequence, SQ, 1.</summary>
    public static SequenceAttribute XRayGridSequence => new(0x00189555u);
    /// <summary>X-Ray Filter Sequence, SQ, 1.</summary>
    public static SequenceAttribute XRayFilterSequence => new(0x00189556u);
    /// <summary>Detector Active Area TLHC Position, FD, 3.</summary>
    public static Attribute<double> DetectorActiveAreaTLHCPosition => new(0x00189557u, VR.FD);
    /// <summary>Detector Active Area Orientation, FD, 6.</summary>
    public static Attribute<double> DetectorActiveAreaOrientation => new(0x00189558u, VR.FD);
    /// <summary>Positioner Primary Angle Direction, CS, 1.</summary>
    public static Attribute<string> PositionerPrimaryAngleDirection => new(0x00189559u, VR.CS);
    /// <summary>Diffusion b-matrix Sequence, SQ, 1.</summary>
    public static SequenceAttribute DiffusionBMatrixSequence => new(0x00189601u);
    /// <summary>Diffusion b-value XX, FD, 1.</summary>
    public static Attribute<double> DiffusionBValueXX => new(0x00189602u, VR.FD);
    /// <summary>Diffusion b-value XY, FD, 1.</summary>
    public static Attribute<double> DiffusionBValueXY => new(0x00189603u, VR.FD);
    /// <summary>Diffusion b-value XZ, FD, 1.</summary>
    public static Attribute<double> DiffusionBValueXZ => new(0x00189604u, VR.FD);
    /// <summary>Diffusion b-value YY, FD, 1.</summary>
    public static Attribute<double> DiffusionBValueYY => new(0x00189605u, VR.FD);
    /// <summary>Diffusion b-value YZ, FD, 1.</summary>
    public static Attribute<double> DiffusionBValueYZ => new(0x00189606u, VR.FD);
    /// <summary>Diffusion b-value ZZ, FD, 1.</summary>
    public static Attribute<double> DiffusionBValueZZ => new(0x00189607u, VR.FD);
    /// <summary>Functional MR Sequence, SQ, 1.</summary>
    public static SequenceAttribute FunctionalMRSequence => new(0x00189621u);
    /// <summary>Functional Settling Phase Frames Present, CS, 1.</summary>
    public static Attribute<string> FunctionalSettlingPhaseFramesPresent => new(0x00189622u, VR.CS);
    /// <summary>Functional Sync Pulse, DT, 1.</summary>
    public static Attribute<DicomDateTime> FunctionalSyncPulse => new(0x00189623u, VR.DT);
    /// <summary>Settling Phase Frame, CS, 1.</summary>
    public static Attribute<string> SettlingPhaseFrame => new(0x00189624u, VR.CS);
    /// <summary>Decay Correction DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> DecayCorrectionDateTime => new(0x00189701u, VR.DT);
    /// <summary>Start Density Threshold, FD, 1.</summary>
    public static Attribute<double> StartDensityThreshold => new(0x00189715u, VR.FD);
    /// <summary>Start Relative Density Difference Threshold, FD, 1.</summary>
    public static Attribute<double> StartRelativeDensityDifferenceThreshold => new(0x00189716u, VR.FD);
    /// <summary>Start Cardiac Trigger Count Threshold, FD, 1.</summary>
    public static Attribute<double> StartCardiacTriggerCountThreshold => new(0x00189717u, VR.FD);
    /// <summary>Start Respiratory Trigger Count Threshold, FD, 1.</summary>
    public static Attribute<double> StartRespiratoryTriggerCountThreshold => new(0x00189718u, VR.FD);
    /// <summary>Termination Counts Threshold, FD, 1.</summary>
    public static Attribute<double> TerminationCountsThreshold => new(0x00189719u, VR.FD);
    /// <summary>Termination Density Threshold, FD, 1.</summary>
    public static Attribute<double> TerminationDensityThreshold => new(0x00189720u, VR.FD);
    /// <summary>Termination Relative Density Threshold, FD, 1.</summary>
    public static Attribute<double> TerminationRelativeDensityThreshold => new(0x00189721u, VR.FD);
    /// <summary>Termination Time Threshold, FD, 1.</summary>
    public static Attribute<double> TerminationTimeThreshold => new(0x00189722u, VR.FD);
    /// <summary>Termination Cardiac Trigger Count Threshold, FD, 1.</summary>
    public static Attribute<double> TerminationCardiacTriggerCountThreshold => new(0x00189723u, VR.FD);
    /// <summary>Termination Respiratory Trigger Count Threshold, FD, 1.</summary>
    public static Attribute<double> TerminationRespiratoryTriggerCountThreshold => new(0x00189724u, VR.FD);
    /// <summary>Detector Geometry, CS, 1.</summary>
    public static Attribute<string> DetectorGeometry => new(0x00189725u, VR.CS);
    /// <summary>Transverse Detector Separation, FD, 1.</summary>
    public static Attribute<double> TransverseDetectorSeparation => new(0x00189726u, VR.FD);
    /// <summary>Axial Detector Dimension, FD, 1.</summary>
    public static Attribute<double> AxialDetectorDimension => new(0x00189727u, VR.FD);
    /// <summary>Radiopharmaceutical Agent Number, US, 1.</summary>
    public static Attribute<ushort> RadiopharmaceuticalAgentNumber => new(0x00189729u, VR.US);
    /// <summary>PET Frame Acquisition Sequence, SQ, 1.</summary>
    public static SequenceAttribute PETFrameAcquisitionSequence => new(0x00189732u);
    /// <summary>PET Detector Motion Details Sequence, SQ, 1.</summary>
    public static SequenceAttribute PETDetectorMotionDetailsSequence => new(0x00189733u);
    /// <summary>PET Table Dynamics Sequence, SQ, 1.</summary>
    public static SequenceAttribute PETTableDynamicsSequence => new(0x00189734u);
    /// <summary>PET Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute PETPositionSequence => new(0x00189735u);
    /// <summary>PET Frame Correction Factors Sequence, SQ, 1.</summary>
    public static SequenceAttribute PETFrameCorrectionFactorsSequence => new(0x00189736u);
    /// <summary>Radiopharmaceutical Usage Sequence, SQ, 1.</summary>
    public static SequenceAttribute RadiopharmaceuticalUsageSequence => new(0x00189737u);
    /// <summary>Attenuation Correction Source, CS, 1.</summary>
    public static Attribute<string> AttenuationCorrectionSource => new(0x00189738u, VR.CS);
    /// <summary>Number of Iterations, US, 1.</summary>
    public static Attribute<ushort> NumberOfIterations => new(0x00189739u, VR.US);
    /// <summary>Number of Subsets, US, 1.</summary>
    public static Attribute<ushort> NumberOfSubsets => new(0x00189740u, VR.US);
    /// <summary>PET Reconstruction Sequence, SQ, 1.</summary>
    public static SequenceAttribute PETReconstructionSequence => new(0x00189749u);
    /// <summary>PET Frame Type Sequence, SQ, 1.</summary>
    public static SequenceAttribute PETFrameTypeSequence => new(0x00189751u);
    /// <summary>Time of Flight Information Used, CS, 1.</summary>
    public static Attribute<string> TimeOfFlightInformationUsed => new(0x00189755u, VR.CS);
    /// <summary>Reconstruction Type, CS, 1.</summary>
    public static Attribute<string> ReconstructionType => new(0x00189756u, VR.CS);
    /// <summary>Decay Corrected, CS, 1.</summary>
    public static Attribute<string> DecayCorrected => new(0x00189758u, VR.CS);
    /// <summary>Attenuation Corrected, CS, 1.</summary>
    public static Attribute<string> AttenuationCorrected => new(0x00189759u, VR.CS);
    /// <summary>Scatter Corrected, CS, 1.</summary>
    public static Attribute<string> ScatterCorrected => new(0x00189760u, VR.CS);
    /// <summary>Dead Time Corrected, CS, 1.</summary>
    public static Attribute<string> DeadTimeCorrected => new(0x00189761u, VR.CS);
    /// <summary>Gantry Motion Corrected, CS, 1.</summary>
    public static Attribute<string> GantryMotionCorrected => new(0x00189762u, VR.CS);
    /// <summary>Patient Motion Corrected, CS, 1.</summary>
    public static Attribute<string> PatientMotionCorrected => new(0x00189763u, VR.CS);
    /// <summary>Count Loss Normalization Corrected, CS, 1.</summary>
    public static Attribute<string> CountLossNormalizationCorrected => new(0x00189764u, VR.CS);
    /// <summary>Randoms Corrected, CS, 1.</summary>
    public static Attribute<string> RandomsCorrected => new(0x00189765u, VR.CS);
    /// <summary>Non-uniform Radial Sampling Corrected, CS, 1.</summary>
    public static Attribute<string> NonUniformRadialSamplingCorrected => new(0x00189766u, VR.CS);
    /// <summary>Sensitivity Calibrated, CS, 1.</summary>
    public static Attribute<string> SensitivityCalibrated => new(0x00189767u, VR.CS);
    /// <summary>Detector Normalization Correction, CS, 1.</summary>
    public static Attribute<string> DetectorNormalizationCorrection => new(0x00189768u, VR.CS);
    /// <summary>Iterative Reconstruction Method, CS, 1.</summary>
    public static Attribute<string> IterativeReconstructionMethod => new(0x00189769u, VR.CS);
    /// <summary>Attenuation Correction Temporal Relationship, CS, 1.</summary>
    public static Attribute<string> AttenuationCorrectionTemporalRelationship => new(0x00189770u, VR.CS);
    /// <summary>Patient Physiological State Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientPhysiologicalStateSequence => new(0x00189771u);
    /// <summary>Patient Physiological State Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientPhysiologicalStateCodeSequence => new(0x00189772u);
    /// <summary>Depth(s) of Focus, FD, 1-n.</summary>
    public static Attribute<double> DepthsOfFocus => new(0x00189801u, VR.FD);
    /// <summary>Excluded Intervals Sequence, SQ, 1.</summary>
    public static SequenceAttribute ExcludedIntervalsSequence => new(0x00189803u);
    /// <summary>Exclusion Start DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> ExclusionStartDateTime => new(0x00189804u, VR.DT);
    /// <summary>Exclusion Duration, FD, 1.</summary>
    public static Attribute<double> ExclusionDuration => new(0x00189805u, VR.FD);
    /// <summary>US Image Description Sequence, SQ, 1.</summary>
    public static SequenceAttribute USImageDescriptionSequence => new(0x00189806u);
    /// <summary>Image Data Type Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImageDataTypeSequence => new(0x00189807u);
    /// <summary>Data Type, CS, 1.</summary>
    public static Attribute<string> DataType => new(0x00189808u, VR.CS);
    /// <summary>Transducer Scan Pattern Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute TransducerScanPatternCodeSequence => new(0x00189809u);
    /// <summary>Aliased Data Type, CS, 1.</summary>
    public static Attribute<string> AliasedDataType => new(0x0018980Bu, VR.CS);
    /// <summary>Position Measuring Device Used, CS, 1.</summary>
    public static Attribute<string> PositionMeasuringDeviceUsed => new(0x0018980Cu, VR.CS);
    /// <summary>Transducer Geometry Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute TransducerGeometryCodeSequence => new(0x0018980Du);
    /// <summary>Transducer Beam Steering Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute TransducerBeamSteeringCodeSequence => new(0x0018980Eu);
    /// <summary>Transducer Application Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute TransducerApplicationCodeSequence => new(0x0018980Fu);
    /// <summary>Zero Velocity Pixel Value, US or SS, 1.</summary>
    public static Attribute<int> ZeroVelocityPixelValue => new(0x00189810u, VR.US);
    /// <summary>Photoacoustic Excitation Characteristics Sequence, SQ, 1.</summary>
    public static SequenceAttribute PhotoacousticExcitationCharacteristicsSequence => new(0x00189821u);
    /// <summary>Excitation Spectral Width, FD, 1.</summary>
    public static Attribute<double> ExcitationSpectralWidth => new(0x00189822u, VR.FD);
    /// <summary>Excitation Energy, FD, 1.</summary>
    public static Attribute<double> ExcitationEnergy => new(0x00189823u, VR.FD);
    /// <summary>Excitation Pulse Duration, FD, 1.</summary>
    public static Attribute<double> ExcitationPulseDuration => new(0x00189824u, VR.FD);
    /// <summary>Excitation Wavelength Sequence, SQ, 1.</summary>
    public static SequenceAttribute ExcitationWavelengthSequence => new(0x00189825u);
    /// <summary>Excitation Wavelength, FD, 1.</summary>
    public static Attribute<double> ExcitationWavelength => new(0x00189826u, VR.FD);
    /// <summary>Illumination Translation Flag, CS, 1.</summary>
    public static Attribute<string> IlluminationTranslationFlag => new(0x00189828u, VR.CS);
    /// <summary>Acoustic Coupling Medium Flag, CS, 1.</summary>
    public static Attribute<string> AcousticCouplingMediumFlag => new(0x00189829u, VR.CS);
    /// <summary>Acoustic Coupling Medium Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute AcousticCouplingMediumCodeSequence => new(0x0018982Au);
    /// <summary>Acoustic Coupling Medium Temperature, FD, 1.</summary>
    public static Attribute<double> AcousticCouplingMediumTemperature => new(0x0018982Bu, VR.FD);
    /// <summary>Transducer Response Sequence, SQ, 1.</summary>
    public static SequenceAttribute TransducerResponseSequence => new(0x0018982Cu);
    /// <summary>Center Frequency, FD, 1.</summary>
    public static Attribute<double> CenterFrequency => new(0x0018982Du, VR.FD);
    /// <summary>Fractional Bandwidth, FD, 1.</summary>
    public static Attribute<double> FractionalBandwidth => new(0x0018982Eu, VR.FD);
    /// <summary>Lower Cutoff Frequency, FD, 1.</summary>
    public static Attribute<double> LowerCutoffFrequency => new(0x0018982Fu, VR.FD);
    /// <summary>Upper Cutoff Frequency, FD, 1.</summary>
    public static Attribute<double> UpperCutoffFrequency => new(0x00189830u, VR.FD);
    /// <summary>Transducer Technology Sequence, SQ, 1.</summary>
    public static SequenceAttribute TransducerTechnologySequence => new(0x00189831u);
    /// <summary>Sound Speed Correction Mechanism Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SoundSpeedCorrectionMechanismCodeSequence => new(0x00189832u);
    /// <summary>Object Sound Speed, FD, 1.</summary>
    public static Attribute<double> ObjectSoundSpeed => new(0x00189833u, VR.FD);
    /// <summary>Acoustic Coupling Medium Sound Speed, FD, 1.</summary>
    public static Attribute<double> AcousticCouplingMediumSoundSpeed => new(0x00189834u, VR.FD);
    /// <summary>Photoacoustic Image Frame Type Sequence, SQ, 1.</summary>
    public static SequenceAttribute PhotoacousticImageFrameTypeSequence => new(0x00189835u);
    /// <summary>Image Data Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImageDataTypeCodeSequence => new(0x00189836u);
    /// <summary>Reference Location Label, LO, 1.</summary>
    public static Attribute<string> ReferenceLocationLabel => new(0x00189900u, VR.LO);
    /// <summary>Reference Location Description, UT, 1.</summary>
    public static Attribute<string> ReferenceLocationDescription => new(0x00189901u, VR.UT);
    /// <summary>Reference Basis Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferenceBasisCodeSequence => new(0x00189902u);
    /// <summary>Reference Geometry Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferenceGeometryCodeSequence => new(0x00189903u);
    /// <summary>Offset Distance, DS, 1.</summary>
    public static Attribute<double> OffsetDistance => new(0x00189904u, VR.DS);
    /// <summary>Offset Direction, CS, 1.</summary>
    public static Attribute<string> OffsetDirection => new(0x00189905u, VR.CS);
    /// <summary>Potential Scheduled Protocol Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PotentialScheduledProtocolCodeSequence => new(0x00189906u);
    /// <summary>Potential Requested Procedure Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PotentialRequestedProcedureCodeSequence => new(0x00189907u);
    /// <summary>Potential Reasons for Procedure, UC, 1-n.</summary>
    public static Attribute<string> PotentialReasonsForProcedure => new(0x00189908u, VR.UC);
    /// <summary>Potential Reasons for Procedure Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PotentialReasonsForProcedureCodeSequence => new(0x00189909u);
    /// <summary>Potential Diagnostic Tasks, UC, 1-n.</summary>
    public static Attribute<string> PotentialDiagnosticTasks => new(0x0018990Au, VR.UC);
    /// <summary>Contraindications Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ContraindicationsCodeSequence => new(0x0018990Bu);
    /// <summary>Referenced Defined Protocol Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedDefinedProtocolSequence => new(0x0018990Cu);
    /// <summary>Referenced Performed Protocol Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedPerformedProtocolSequence => new(0x0018990Du);
    /// <summary>Predecessor Protocol Sequence, SQ, 1.</summary>
    public static SequenceAttribute PredecessorProtocolSequence => new(0x0018990Eu);
    /// <summary>Protocol Planning Information, UT, 1.</summary>
    public static Attribute<string> ProtocolPlanningInformation => new(0x0018990Fu, VR.UT);
    /// <summary>Protocol Design Rationale, UT, 1.</summary>
    public static Attribute<string> ProtocolDesignRationale => new(0x00189910u, VR.UT);
    /// <summary>Patient Specification Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientSpecificationSequence => new(0x00189911u);
    /// <summary>Model Specification Sequence, SQ, 1.</summary>
    public static SequenceAttribute ModelSpecificationSequence => new(0x00189912u);
    /// <summary>Parameters Specification Sequence, SQ, 1.</summary>
    public static SequenceAttribute ParametersSpecificationSequence => new(0x00189913u);
    /// <summary>Instruction Sequence, SQ, 1.</summary>
    public static SequenceAttribute InstructionSequence => new(0x00189914u);
    /// <summary>Instruction Index, US, 1.</summary>
    public static Attribute<ushort> InstructionIndex => new(0x00189915u, VR.US);
    /// <summary>Instruction Text, LO, 1.</summary>
    public static Attribute<string> InstructionText => new(0x00189916u, VR.LO);
    /// <summary>Instruction Description, UT, 1.</summary>
    public static Attribute<string> InstructionDescription => new(0x00189917u, VR.UT);
    /// <summary>Instruction Performed Flag, CS, 1.</summary>
    public static Attribute<string> InstructionPerformedFlag => new(0x00189918u, VR.CS);
    /// <summary>Instruction Performed DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> InstructionPerformedDateTime => new(0x00189919u, VR.DT);
    /// <summary>Instruction Performance Comment, UT, 1.</summary>
    public static Attribute<string> InstructionPerformanceComment => new(0x0018991Au, VR.UT);
    /// <summary>Patient Positioning Instruction Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientPositioningInstructionSequence => new(0x0018991Bu);
    /// <summary>Positioning Method Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PositioningMethodCodeSequence => new(0x0018991Cu);
    /// <summary>Positioning Landmark Sequence, SQ, 1.</summary>
    public static SequenceAttribute PositioningLandmarkSequence => new(0x0018991Du);
    /// <summary>Target Frame of Reference UID, UI, 1.</summary>
    public static Attribute<Uid> TargetFrameOfReferenceUID => new(0x0018991Eu, VR.UI);
    /// <summary>Acquisition Protocol Element Specification Sequence, SQ, 1.</summary>
    public static SequenceAttribute AcquisitionProtocolElementSpecificationSequence => new(0x0018991Fu);
    /// <summary>Acquisition Protocol Element Sequence, SQ, 1.</summary>
    public static SequenceAttribute AcquisitionProtocolElementSequence => new(0x00189920u);
    /// <summary>Protocol Element Number, US, 1.</summary>
    public static Attribute<ushort> ProtocolElementNumber => new(0x00189921u, VR.US);
    /// <summary>Protocol Element Name, LO, 1.</summary>
    public static Attribute<string> ProtocolElementName => new(0x00189922u, VR.LO);
    /// <summary>Protocol Element Characteristics Summary, UT, 1.</summary>
    public static Attribute<string> ProtocolElementCharacteristicsSummary => new(0x00189923u, VR.UT);
    /// <summary>Protocol Element Purpose, UT, 1.</summary>
    public static Attribute<string> ProtocolElementPurpose => new(0x00189924u, VR.UT);
    /// <summary>Acquisition Motion, CS, 1.</summary>
    public static Attribute<string> AcquisitionMotion => new(0x00189930u, VR.CS);
    /// <summary>Acquisition Start Location Sequence, SQ, 1.</summary>
    public static SequenceAttribute AcquisitionStartLocationSequence => new(0x00189931u);
    /// <summary>Acquisition End Location Sequence, SQ, 1.</summary>
    public static SequenceAttribute AcquisitionEndLocationSequence => new(0x00189932u);
    /// <summary>Reconstruction Protocol Element Specification Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReconstructionProtocolElementSpecificationSequence => new(0x00189933u);
    /// <summary>Reconstruction Protocol Element Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReconstructionProtocolElementSequence => new(0x00189934u);
    /// <summary>Storage Protocol Element Specification Sequence, SQ, 1.</summary>
    public static SequenceAttribute StorageProtocolElementSpecificationSequence => new(0x00189935u);
    /// <summary>Storage Protocol Element Sequence, SQ, 1.</summary>
    public static SequenceAttribute StorageProtocolElementSequence => new(0x00189936u);
    /// <summary>Requested Series Description, LO, 1.</summary>
    public static Attribute<string> RequestedSeriesDescription => new(0x00189937u, VR.LO);
    /// <summary>Source Acquisition Protocol Element Number, US, 1-n.</summary>
    public static Attribute<ushort> SourceAcquisitionProtocolElementNumber => new(0x00189938u, VR.US);
    /// <summary>Source Acquisition Beam Number, US, 1-n.</summary>
    public static Attribute<ushort> SourceAcquisitionBeamNumber => new(0x00189939u, VR.US);
    /// <summary>Source Reconstruction Protocol Element Number, US, 1-n.</summary>
    public static Attribute<ushort> SourceReconstructionProtocolElementNumber => new(0x0018993Au, VR.US);
    /// <summary>Reconstruction Start Location Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReconstructionStartLocationSequence => new(0x0018993Bu);
    /// <summary>Reconstruction End Location Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReconstructionEndLocationSequence => new(0x0018993Cu);
    /// <summary>Reconstruction Algorithm Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReconstructionAlgorithmSequence => new(0x0018993Du);
    /// <summary>Reconstruction Target Center Location Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReconstructionTargetCenterLocationSequence => new(0x0018993Eu);
    /// <summary>Image Filter Description, UT, 1.</summary>
    public static Attribute<string> ImageFilterDescription => new(0x00189941u, VR.UT);
    /// <summary>CTDIvol Notification Trigger, FD, 1.</summary>
    public static Attribute<double> CTDIvolNotificationTrigger => new(0x00189942u, VR.FD);
    /// <summary>DLP Notification Trigger, FD, 1.</summary>
    public static Attribute<double> DLPNotificationTrigger => new(0x00189943u, VR.FD);
    /// <summary>Auto KVP Selection Type, CS, 1.</summary>
    public static Attribute<string> AutoKVPSelectionType => new(0x00189944u, VR.CS);
    /// <summary>Auto KVP Upper Bound, FD, 1.</summary>
    public static Attribute<double> AutoKVPUpperBound => new(0x00189945u, VR.FD);
    /// <summary>Auto KVP Lower Bound, FD, 1.</summary>
    public static Attribute<double> AutoKVPLowerBound => new(0x00189946u, VR.FD);
    /// <summary>Protocol Defined Patient Position, CS, 1.</summary>
    public static Attribute<string> ProtocolDefinedPatientPosition => new(0x00189947u, VR.CS);
    /// <summary>Contributing Equipment Sequence, SQ, 1.</summary>
    public static SequenceAttribute ContributingEquipmentSequence => new(0x0018A001u);
    /// <summary>Contribution DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> ContributionDateTime => new(0x0018A002u, VR.DT);
    /// <summary>Contribution Description, ST, 1.</summary>
    public static Attribute<string> ContributionDescription => new(0x0018A003u, VR.ST);
    /// <summary>Study Instance UID, UI, 1.</summary>
    public static Attribute<Uid> StudyInstanceUID => new(0x0020000Du, VR.UI);
    /// <summary>Series Instance UID, UI, 1.</summary>
    public static Attribute<Uid> SeriesInstanceUID => new(0x0020000Eu, VR.UI);
    /// <summary>Study ID, SH, 1.</summary>
    public static Attribute<string> StudyID => new(0x00200010u, VR.SH);
    /// <summary>Series Number, IS, 1.</summary>
    public static Attribute<int> SeriesNumber => new(0x00200011u, VR.IS);
    /// <summary>Acquisition Number, IS, 1.</summary>
    public static Attribute<int> AcquisitionNumber => new(0x00200012u, VR.IS);
    /// <summary>Instance Number, IS, 1.</summary>
    public static Attribute<int> InstanceNumber => new(0x00200013u, VR.IS);
    /// <summary>Isotope Number, IS, 1, retired.</summary>
    public static Attribute<int> IsotopeNumber => new(0x00200014u, VR.IS);
    /// <summary>Phase Number, IS, 1, retired.</summary>
    public static Attribute<int> PhaseNumber => new(0x00200015u, VR.IS);
    /// <summary>Interval Number, IS, 1, retired.</summary>
    public static Attribute<int> IntervalNumber => new(0x00200016u, VR.IS);
    /// <summary>Time Slot Number, IS, 1, retired.</summary>
    public static Attribute<int> TimeSlotNumber => new(0x00200017u, VR.IS);
    /// <summary>Angle Number, IS, 1, retired.</summary>
    public static Attribute<int> AngleNumber => new(0x00200018u, VR.IS);
    /// <summary>Item Number, IS, 1.</summary>
    public static Attribute<int> ItemNumber => new(0x00200019u, VR.IS);
    /// <summary>Patient Orientation, CS, 2.</summary>
    public static Attribute<string> PatientOrientation => new(0x00200020u, VR.CS);
    /// <summary>Overlay Number, IS, 1, retired.</summary>
    public static Attribute<int> OverlayNumber => new(0x00200022u, VR.IS);
    /// <summary>Curve Number, IS, 1, retired.</summary>
    public static Attribute<int> CurveNumber => new(0x00200024u, VR.IS);
    /// <summary>LUT Number, IS, 1, retired.</summary>
    public static Attribute<int> LUTNumber => new(0x00200026u, VR.IS);
    /// <summary>Pyramid Label, LO, 1.</summary>
    public static Attribute<string> PyramidLabel => new(0x00200027u, VR.LO);
    /// <summary>Image Position, DS, 3, retired.</summary>
    public static Attribute<double> ImagePosition => new(0x00200030u, VR.DS);
    /// <summary>Image Position (Patient), DS, 3.</summary>
    public static Attribute<double> ImagePositionPatient => new(0x00200032u, VR.DS);
    /// <summary>Image Orientation, DS, 6, retired.</summary>
    public static Attribute<double> ImageOrientation => new(0x00200035u, VR.DS);
    /// <summary>Image Orientation (Patient), DS, 6.</summary>
    public static Attribute<double> ImageOrientationPatient => new(0x00200037u, VR.DS);
    /// <summary>Location, DS, 1, retired.</summary>
    public static Attribute<double> Location => new(0x00200050u, VR.DS);
    /// <summary>Frame of Reference UID, UI, 1.</summary>
    public static Attribute<Uid> FrameOfReferenceUID => new(0x00200052u, VR.UI);
    /// <summary>Laterality, CS, 1.</summary>
    public static Attribute<string> Laterality => new(0x00200060u, VR.CS);
    /// <summary>Image Laterality, CS, 1.</summary>
    public static Attribute<string> ImageLaterality => new(0x00200062u, VR.CS);
    /// <summary>Image Geometry Type, LO, 1, retired.</summary>
    public static Attribute<string> ImageGeometryType => new(0x00200070u, VR.LO);
    /// <summary>Masking Image, CS, 1-n, retired.</summary>
    public static Attribute<string> MaskingImage => new(0x00200080u, VR.CS);
    /// <summary>Report Number, IS, 1, retired.</summary>
    public static Attribute<int> ReportNumber => new(0x002000AAu, VR.IS);
    /// <summary>Temporal Position Identifier, IS, 1.</summary>
    public static Attribute<int> TemporalPositionIdentifier => new(0x00200100u, VR.IS);
    /// <summary>Number of Temporal Positions, IS, 1.</summary>
    public static Attribute<int> NumberOfTemporalPositions => new(0x00200105u, VR.IS);
    /// <summary>Temporal Resolution, DS, 1.</summary>
    public static Attribute<double> TemporalResolution => new(0x00200110u, VR.DS);
    /// <summary>Synchronization Frame of Reference UID, UI, 1.</summary>
    public static Attribute<Uid> SynchronizationFrameOfReferenceUID => new(0x00200200u, VR.UI);
    /// <summary>SOP Instance UID of Concatenation Source, UI, 1.</summary>
    public static Attribute<Uid> SOPInstanceUIDOfConcatenationSource => new(0x00200242u, VR.UI);
    /// <summary>Series in Study, IS, 1, retired.</summary>
    public static Attribute<int> SeriesInStudy => new(0x00201000u, VR.IS);
    /// <summary>Acquisitions in Series, IS, 1, retired.</summary>
    public static Attribute<int> AcquisitionsInSeries => new(0x00201001u, VR.IS);
    /// <summary>Images in Acquisition, IS, 1.</summary>
    public static Attribute<int> ImagesInAcquisition => new(0x00201002u, VR.IS);
    /// <summary>Images in Series, IS, 1, retired.</summary>
    public static Attribute<int> ImagesInSeries => new(0x00201003u, VR.IS);
    /// <summary>Acquisitions in Study, IS, 1, retired.</summary>
    public static Attribute<int> AcquisitionsInStudy => new(0x00201004u, VR.IS);
    /// <summary>Images in Study, IS, 1, retired.</summary>
    public static Attribute<int> ImagesInStudy => new(0x00201005u, VR.IS);
    /// <summary>Reference, LO, 1-n, retired.</summary>
    public static Attribute<string> Reference => new(0x00201020u, VR.LO);
    /// <summary>Target Position Reference Indicator, LO, 1.</summary>
    public static Attribute<string> TargetPositionReferenceIndicator => new(0x0020103Fu, VR.LO);
    /// <summary>Position Reference Indicator, LO, 1.</summary>
    public static Attribute<string> PositionReferenceIndicator => new(0x00201040u, VR.LO);
    /// <summary>Slice Location, DS, 1.</summary>
    public static Attribute<double> SliceLocation => new(0x00201041u, VR.DS);
    /// <summary>Other Study Numbers, IS, 1-n, retired.</summary>
    public static Attribute<int> OtherStudyNumbers => new(0x00201070u, VR.IS);
    /// <summary>Number of Patient Related Studies, IS, 1.</summary>
    public static Attribute<int> NumberOfPatientRelatedStudies => new(0x00201200u, VR.IS);
    /// <summary>Number of Patient Related Series, IS, 1.</summary>
    public static Attribute<int> NumberOfPatientRelatedSeries => new(0x00201202u, VR.IS);
    /// <summary>Number of Patient Related Instances, IS, 1.</summary>
    public static Attribute<int> NumberOfPatientRelatedInstances => new(0x00201204u, VR.IS);
    /// <summary>Number of Study Related Series, IS, 1.</summary>
    public static Attribute<int> NumberOfStudyRelatedSeries => new(0x00201206u, VR.IS);
    /// <summary>Number of Study Related Instances, IS, 1.</summary>
    public static Attribute<int> NumberOfStudyRelatedInstances => new(0x00201208u, VR.IS);
    /// <summary>Number of Series Related Instances, IS, 1.</summary>
    public static Attribute<int> NumberOfSeriesRelatedInstances => new(0x00201209u, VR.IS);
    /// <summary>Modifying Device ID, CS, 1, retired.</summary>
    public static Attribute<string> ModifyingDeviceID => new(0x00203401u, VR.CS);
    /// <summary>Modified Image ID, CS, 1, retired.</summary>
    public static Attribute<string> ModifiedImageID => new(0x00203402u, VR.CS);
    /// <summary>Modified Image Date, DA, 1, retired.</summary>
    public static Attribute<DateOnly> ModifiedImageDate => new(0x00203403u, VR.DA);
    /// <summary>Modifying Device Manufacturer, LO, 1, retired.</summary>
    public static Attribute<string> ModifyingDeviceManufacturer => new(0x00203404u, VR.LO);
    /// <summary>Modified Image Time, TM, 1, retired.</summary>
    public static Attribute<TimeOnly> ModifiedImageTime => new(0x00203405u, VR.TM);
    /// <summary>Modified Image Description, LO, 1, retired.</summary>
    public static Attribute<string> ModifiedImageDescription => new(0x00203406u, VR.LO);
    /// <summary>Image Comments, LT, 1.</summary>
    public static Attribute<string> ImageComments => new(0x00204000u, VR.LT);
    /// <summary>Original Image Identification, AT, 1-n, retired.</summary>
    public static Attribute<Tag> OriginalImageIdentification => new(0x00205000u, VR.AT);
    /// <summary>Original Image Identification Nomenclature, LO, 1-n, retired.</summary>
    public static Attribute<string> OriginalImageIdentificationNomenclature => new(0x00205002u, VR.LO);
    /// <summary>Stack ID, SH, 1.</summary>
    public static Attribute<string> StackID => new(0x00209056u, VR.SH);
    /// <summary>In-Stack Position Number, UL, 1.</summary>
    public static Attribute<uint> InStackPositionNumber => new(0x00209057u, VR.UL);
    /// <summary>Frame Anatomy Sequence, SQ, 1.</summary>
    public static SequenceAttribute FrameAnatomySequence => new(0x00209071u);
    /// <summary>Frame Laterality, CS, 1.</summary>
    public static Attribute<string> FrameLaterality => new(0x00209072u, VR.CS);
    /// <summary>Frame Content Sequence, SQ, 1.</summary>
    public static SequenceAttribute FrameContentSequence => new(0x00209111u);
    /// <summary>Plane Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute PlanePositionSequence => new(0x00209113u);
    /// <summary>Plane Orientation Sequence, SQ, 1.</summary>
    public static SequenceAttribute PlaneOrientationSequence => new(0x00209116u);
    /// <summary>Temporal Position Index, UL, 1.</summary>
    public static Attribute<uint> TemporalPositionIndex => new(0x00209128u, VR.UL);
    /// <summary>Nominal Cardiac Trigger Delay Time, FD, 1.</summary>
    public static Attribute<double> NominalCardiacTriggerDelayTime => new(0x00209153u, VR.FD);
    /// <summary>Nominal Cardiac Trigger Time Prior To R-Peak, FL, 1.</summary>
    public static Attribute<float> NominalCardiacTriggerTimePriorToRPeak => new(0x00209154u, VR.FL);
    /// <summary>Actual Cardiac Trigger Time Prior To R-Peak, FL, 1.</summary>
    public static Attribute<float> ActualCardiacTriggerTimePriorToRPeak => new(0x00209155u, VR.FL);
    /// <summary>Frame Acquisition Number, US, 1.</summary>
    public static Attribute<ushort> FrameAcquisitionNumber => new(0x00209156u, VR.US);
    /// <summary>Dimension Index Values, UL, 1-n.</summary>
    public static Attribute<uint> DimensionIndexValues => new(0x00209157u, VR.UL);
    /// <summary>Frame Comments, LT, 1.</summary>
    public static Attribute<string> FrameComments => new(0x00209158u, VR.LT);
    /// <summary>Concatenation UID, UI, 1.</summary>
    public static Attribute<Uid> ConcatenationUID => new(0x00209161u, VR.UI);
    /// <summary>In-concatenation Number, US, 1.</summary>
    public static Attribute<ushort> InConcatenationNumber => new(0x00209162u, VR.US);
    /// <summary>In-concatenation Total Number, US, 1.</summary>
    public static Attribute<ushort> InConcatenationTotalNumber => new(0x00209163u, VR.US);
    /// <summary>Dimension Organization UID, UI, 1.</summary>
    public static Attribute<Uid> DimensionOrganizationUID => new(0x00209164u, VR.UI);
    /// <summary>Dimension Index Pointer, AT, 1.</summary>
    public static Attribute<Tag> DimensionIndexPointer => new(0x00209165u, VR.AT);
    /// <summary>Functional Group Pointer, AT, 1.</summary>
    public static Attribute<Tag> FunctionalGroupPointer => new(0x00209167u, VR.AT);
    /// <summary>Unassigned Shared Converted Attributes Sequence, SQ, 1.</summary>
    public static SequenceAttribute UnassignedSharedConvertedAttributesSequence => new(0x00209170u);
    /// <summary>Unassigned Per-Frame Converted Attributes Sequence, SQ, 1.</summary>
    public static SequenceAttribute UnassignedPerFrameConvertedAttributesSequence => new(0x00209171u);
    /// <summary>Conversion Source Attributes Sequence, SQ, 1.</summary>
    public static SequenceAttribute ConversionSourceAttributesSequence => new(0x00209172u);
    /// <summary>Dimension Index Private Creator, LO, 1.</summary>
    public static Attribute<string> DimensionIndexPrivateCreator => new(0x00209213u, VR.LO);
    /// <summary>Dimension Organization Sequence, SQ, 1.</summary>
    public static SequenceAttribute DimensionOrganizationSequence => new(0x00209221u);
    /// <summary>Dimension Index Sequence, SQ, 1.</summary>
    public static SequenceAttribute DimensionIndexSequence => new(0x00209222u);
    /// <summary>Concatenation Frame Offset Number, UL, 1.</summary>
    public static Attribute<uint> ConcatenationFrameOffsetNumber => new(0x00209228u, VR.UL);
    /// <summary>Functional Group Private Creator, LO, 1.</summary>
    public static Attribute<string> FunctionalGroupPrivateCreator => new(0x00209238u, VR.LO);
    /// <summary>Nominal Percentage of Cardiac Phase, FL, 1.</summary>
    public static Attribute<float> NominalPercentageOfCardiacPhase => new(0x00209241u, VR.FL);
    /// <summary>Nominal Percentage of Respiratory Phase, FL, 1.</summary>
    public static Attribute<float> NominalPercentageOfRespiratoryPhase => new(0x00209245u, VR.FL);
    /// <summary>Starting Respiratory Amplitude, FL, 1.</summary>
    public static Attribute<float> StartingRespiratoryAmplitude => new(0x00209246u, VR.FL);
    /// <summary>Starting Respiratory Phase, CS, 1.</summary>
    public static Attribute<string> StartingRespiratoryPhase => new(0x00209247u, VR.CS);
    /// <summary>Ending Respiratory Amplitude, FL, 1.</summary>
    public static Attribute<float> EndingRespiratoryAmplitude => new(0x00209248u, VR.FL);
    /// <summary>Ending Respiratory Phase, CS, 1.</summary>
    public static Attribute<string> EndingRespiratoryPhase => new(0x00209249u, VR.CS);
    /// <summary>Respiratory Trigger Type, CS, 1.</summary>
    public static Attribute<string> RespiratoryTriggerType => new(0x00209250u, VR.CS);
    /// <summary>R-R Interval Time Nominal, FD, 1.</summary>
    public static Attribute<double> RRIntervalTimeNominal => new(0x00209251u, VR.FD);
    /// <summary>Actual Cardiac Trigger Delay Time, FD, 1.</summary>
    public static Attribute<double> ActualCardiacTriggerDelayTime => new(0x00209252u, VR.FD);
    /// <summary>Respiratory Synchronization Sequence, SQ, 1.</summary>
    public static SequenceAttribute RespiratorySynchronizationSequence => new(0x00209253u);
    /// <summary>Respiratory Interval Time, FD, 1.</summary>
    public static Attribute<double> RespiratoryIntervalTime => new(0x00209254u, VR.FD);
    /// <summary>Nominal Respiratory Trigger Delay Time, FD, 1.</summary>
    public static Attribute<double> NominalRespiratoryTriggerDelayTime => new(0x00209255u, VR.FD);
    /// <summary>Respiratory Trigger Delay Threshold, FD, 1.</summary>
    public static Attribute<double> RespiratoryTriggerDelayThreshold => new(0x00209256u, VR.FD);
    /// <summary>Actual Respiratory Trigger Delay Time, FD, 1.</summary>
    public static Attribute<double> ActualRespiratoryTriggerDelayTime => new(0x00209257u, VR.FD);
    /// <summary>Image Position (Volume), FD, 3.</summary>
    public static Attribute<double> ImagePositionVolume => new(0x00209301u, VR.FD);
    /// <summary>Image Orientation (Volume), FD, 6.</summary>
    public static Attribute<double> ImageOrientationVolume => new(0x00209302u, VR.FD);
    /// <summary>Ultrasound Acquisition Geometry, CS, 1.</summary>
    public static Attribute<string> UltrasoundAcquisitionGeometry => new(0x00209307u, VR.CS);
    /// <summary>Apex Position, FD, 3.</summary>
    public static Attribute<double> ApexPosition => new(0x00209308u, VR.FD);
    /// <summary>Volume to Transducer Mapping Matrix, FD, 16.</summary>
    public static Attribute<double> VolumeToTransducerMappingMatrix => new(0x00209309u, VR.FD);
    /// <summary>Volume to Table Mapping Matrix, FD, 16.</summary>
    public static Attribute<double> VolumeToTableMappingMatrix => new(0x0020930Au, VR.FD);
    /// <summary>Volume to Transducer Relationship, CS, 1.</summary>
    public static Attribute<string> VolumeToTransducerRelationship => new(0x0020930Bu, VR.CS);
    /// <summary>Patient Frame of Reference Source, CS, 1.</summary>
    public static Attribute<string> PatientFrameOfReferenceSource => new(0x0020930Cu, VR.CS);
    /// <summary>Temporal Position Time Offset, FD, 1.</summary>
    public static Attribute<double> TemporalPositionTimeOffset => new(0x0020930Du, VR.FD);
    /// <summary>Plane Position (Volume) Sequence, SQ, 1.</summary>
    public static SequenceAttribute PlanePositionVolumeSequence => new(0x0020930Eu);
    /// <summary>Plane Orientation (Volume) Sequence, SQ, 1.</summary>
    public static SequenceAttribute PlaneOrientationVolumeSequence => new(0x0020930Fu);
    /// <summary>Temporal Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute TemporalPositionSequence => new(0x00209310u);
    /// <summary>Dimension Organization Type, CS, 1.</summary>
    public static Attribute<string> DimensionOrganizationType => new(0x00209311u, VR.CS);
    /// <summary>Volume Frame of Reference UID, UI, 1.</summary>
    public static Attribute<Uid> VolumeFrameOfReferenceUID => new(0x00209312u, VR.UI);
    /// <summary>Table Frame of Reference UID, UI, 1.</summary>
    public static Attribute<Uid> TableFrameOfReferenceUID => new(0x00209313u, VR.UI);
    /// <summary>Dimension Description Label, LO, 1.</summary>
    public static Attribute<string> DimensionDescriptionLabel => new(0x00209421u, VR.LO);
    /// <summary>Patient Orientation in Frame Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientOrientationInFrameSequence => new(0x00209450u);
    /// <summary>Frame Label, LO, 1.</summary>
    public static Attribute<string> FrameLabel => new(0x00209453u, VR.LO);
    /// <summary>Acquisition Index, US, 1-n.</summary>
    public static Attribute<ushort> AcquisitionIndex => new(0x00209518u, VR.US);
    /// <summary>Contributing SOP Instances Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute ContributingSOPInstancesReferenceSequence => new(0x00209529u);
    /// <summary>Reconstruction Index, US, 1.</summary>
    public static Attribute<ushort> ReconstructionIndex => new(0x00209536u, VR.US);
    /// <summary>Light Path Filter Pass-Through Wavelength, US, 1.</summary>
    public static Attribute<ushort> LightPathFilterPassThroughWavelength => new(0x00220001u, VR.US);
    /// <summary>Light Path Filter Pass Band, US, 2.</summary>
    public static Attribute<ushort> LightPathFilterPassBand => new(0x00220002u, VR.US);
    /// <summary>Image Path Filter Pass-Through Wavelength, US, 1.</summary>
    public static Attribute<ushort> ImagePathFilterPassThroughWavelength => new(0x00220003u, VR.US);
    /// <summary>Image Path Filter Pass Band, US, 2.</summary>
    public static Attribute<ushort> ImagePathFilterPassBand => new(0x00220004u, VR.US);
    /// <summary>Patient Eye Movement Commanded, CS, 1.</summary>
    public static Attribute<string> PatientEyeMovementCommanded => new(0x00220005u, VR.CS);
    /// <summary>Patient Eye Movement Command Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientEyeMovementCommandCodeSequence => new(0x00220006u);
    /// <summary>Spherical Lens Power, FL, 1.</summary>
    public static Attribute<float> SphericalLensPower => new(0x00220007u, VR.FL);
    /// <summary>Cylinder Lens Power, FL, 1.</summary>
    public static Attribute<float> CylinderLensPower => new(0x00220008u, VR.FL);
    /// <summary>Cylinder Axis, FL, 1.</summary>
    public static Attribute<float> CylinderAxis => new(0x00220009u, VR.FL);
    /// <summary>Emmetropic Magnification, FL, 1.</summary>
    public static Attribute<float> EmmetropicMagnification => new(0x0022000Au, VR.FL);
    /// <summary>Intra Ocular Pressure, FL, 1.</summary>
    public static Attribute<float> IntraOcularPressure => new(0x0022000Bu, VR.FL);
    /// <summary>Horizontal Field of View, FL, 1.</summary>
    public static Attribute<float> HorizontalFieldOfView => new(0x0022000Cu, VR.FL);
    /// <summary>Pupil Dilated, CS, 1.</summary>
    public static Attribute<string> PupilDilated => new(0x0022000Du, VR.CS);
    /// <summary>Degree of Dilation, FL, 1.</summary>
    public static Attribute<float> DegreeOfDilation => new(0x0022000Eu, VR.FL);
    /// <summary>Vertex Distance, FD, 1.</summary>
    public static Attribute<double> VertexDistance => new(0x0022000Fu, VR.FD);
    /// <summary>Stereo Baseline Angle, FL, 1.</summary>
    public static Attribute<float> StereoBaselineAngle => new(0x00220010u, VR.FL);
    /// <summary>Stereo Baseline Displacement, FL, 1.</summary>
    public static Attribute<float> StereoBaselineDisplacement => new(0x00220011u, VR.FL);
    /// <summary>Stereo Horizontal Pixel Offset, FL, 1.</summary>
    public static Attribute<float> StereoHorizontalPixelOffset => new(0x00220012u, VR.FL);
    /// <summary>Stereo Vertical Pixel Offset, FL, 1.</summary>
    public static Attribute<float> StereoVerticalPixelOffset => new(0x00220013u, VR.FL);
    /// <summary>Stereo Rotation, FL, 1.</summary>
    public static Attribute<float> StereoRotation => new(0x00220014u, VR.FL);
    /// <summary>Acquisition Device Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute AcquisitionDeviceTypeCodeSequence => new(0x00220015u);
    /// <summary>Illumination Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute IlluminationTypeCodeSequence => new(0x00220016u);
    /// <summary>Light Path Filter Type Stack Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute LightPathFilterTypeStackCodeSequence => new(0x00220017u);
    /// <summary>Image Path Filter Type Stack Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImagePathFilterTypeStackCodeSequence => new(0x00220018u);
    /// <summary>Lenses Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute LensesCodeSequence => new(0x00220019u);
    /// <summary>Channel Description Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ChannelDescriptionCodeSequence => new(0x0022001Au);
    /// <summary>Refractive State Sequence, SQ, 1.</summary>
    public static SequenceAttribute RefractiveStateSequence => new(0x0022001Bu);
    /// <summary>Mydriatic Agent Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute MydriaticAgentCodeSequence => new(0x0022001Cu);
    /// <summary>Relative Image Position Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RelativeImagePositionCodeSequence => new(0x0022001Du);
    /// <summary>Camera Angle of View, FL, 1.</summary>
    public static Attribute<float> CameraAngleOfView => new(0x0022001Eu, VR.FL);
    /// <summary>Stereo Pairs Sequence, SQ, 1.</summary>
    public static SequenceAttribute StereoPairsSequence => new(0x00220020u);
    /// <summary>Left Image Sequence, SQ, 1.</summary>
    public static SequenceAttribute LeftImageSequence => new(0x00220021u);
    /// <summary>Right Image Sequence, SQ, 1.</summary>
    public static SequenceAttribute RightImageSequence => new(0x00220022u);
    /// <summary>Stereo Pairs Present, CS, 1.</summary>
    public static Attribute<string> StereoPairsPresent => new(0x00220028u, VR.CS);
    /// <summary>Axial Length of the Eye, FL, 1.</summary>
    public static Attribute<float> AxialLengthOfTheEye => new(0x00220030u, VR.FL);
    /// <summary>Ophthalmic Frame Location Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicFrameLocationSequence => new(0x00220031u);
    /// <summary>Reference Coordinates, FL, 2-2n.</summary>
    public static Attribute<float> ReferenceCoordinates => new(0x00220032u, VR.FL);
    /// <summary>Depth Spatial Resolution, FL, 1.</summary>
    public static Attribute<float> DepthSpatialResolution => new(0x00220035u, VR.FL);
    /// <summary>Maximum Depth Distortion, FL, 1.</summary>
    public static Attribute<float> MaximumDepthDistortion => new(0x00220036u, VR.FL);
    /// <summary>Along-scan Spatial Resolution, FL, 1.</summary>
    public static Attribute<float> AlongScanSpatialResolution => new(0x00220037u, VR.FL);
    /// <summary>Maximum Along-scan Distortion, FL, 1.</summary>
    public static Attribute<float> MaximumAlongScanDistortion => new(0x00220038u, VR.FL);
    /// <summary>Ophthalmic Image Orientation, CS, 1.</summary>
    public static Attribute<string> OphthalmicImageOrientation => new(0x00220039u, VR.CS);
    /// <summary>Depth of Transverse Image, FL, 1.</summary>
    public static Attribute<float> DepthOfTransverseImage => new(0x00220041u, VR.FL);
    /// <summary>Mydriatic Agent Concentration Units Sequence, SQ, 1.</summary>
    public static SequenceAttribute MydriaticAgentConcentrationUnitsSequence => new(0x00220042u);
    /// <summary>Across-scan Spatial Resolution, FL, 1.</summary>
    public static Attribute<float> AcrossScanSpatialResolution => new(0x00220048u, VR.FL);
    /// <summary>Maximum Across-scan Distortion, FL, 1.</summary>
    public static Attribute<float> MaximumAcrossScanDistortion => new(0x00220049u, VR.FL);
    /// <summary>Mydriatic Agent Concentration, DS, 1.</summary>
    public static Attribute<double> MydriaticAgentConcentration => new(0x0022004Eu, VR.DS);
    /// <summary>Illumination Wave Length, FL, 1.</summary>
    public static Attribute<float> IlluminationWaveLength => new(0x00220055u, VR.FL);
    /// <summary>Illumination Power, FL, 1.</summary>
    public static Attribute<float> IlluminationPower => new(0x00220056u, VR.FL);
    /// <summary>Illumination Bandwidth, FL, 1.</summary>
    public static Attribute<float> IlluminationBandwidth => new(0x00220057u, VR.FL);
    /// <summary>Mydriatic Agent Sequence, SQ, 1.</summary>
    public static SequenceAttribute MydriaticAgentSequence => new(0x00220058u);
    /// <summary>Ophthalmic Axial Measurements Right Eye Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicAxialMeasurementsRightEyeSequence => new(0x00221007u);
    /// <summary>Ophthalmic Axial Measurements Left Eye Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicAxialMeasurementsLeftEyeSequence => new(0x00221008u);
    /// <summary>Ophthalmic Axial Measurements Device Type, CS, 1.</summary>
    public static Attribute<string> OphthalmicAxialMeasurementsDeviceType => new(0x00221009u, VR.CS);
    /// <summary>Ophthalmic Axial Length Measurements Type, CS, 1.</summary>
    public static Attribute<string> OphthalmicAxialLengthMeasurementsType => new(0x00221010u, VR.CS);
    /// <summary>Ophthalmic Axial Length Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicAxialLengthSequence => new(0x00221012u);
    /// <summary>Ophthalmic Axial Length, FL, 1.</summary>
    public static Attribute<float> OphthalmicAxialLength => new(0x00221019u, VR.FL);
    /// <summary>Lens Status Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute LensStatusCodeSequence => new(0x00221024u);
    /// <summary>Vitreous Status Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute VitreousStatusCodeSequence => new(0x00221025u);
    /// <summary>IOL Formula Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute IOLFormulaCodeSequence => new(0x00221028u);
    /// <summary>IOL Formula Detail, LO, 1.</summary>
    public static Attribute<string> IOLFormulaDetail => new(0x00221029u, VR.LO);
    /// <summary>Keratometer Index, FL, 1.</summary>
    public static Attribute<float> KeratometerIndex => new(0x00221033u, VR.FL);
    /// <summary>Source of Ophthalmic Axial Length Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SourceOfOphthalmicAxialLengthCodeSequence => new(0x00221035u);
    /// <summary>Source of Corneal Size Data Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SourceOfCornealSizeDataCodeSequence => new(0x00221036u);
    /// <summary>Target Refraction, FL, 1.</summary>
    public static Attribute<float> TargetRefraction => new(0x00221037u, VR.FL);
    /// <summary>Refractive Procedure Occurred, CS, 1.</summary>
    public static Attribute<string> RefractiveProcedureOccurred => new(0x00221039u, VR.CS);
    /// <summary>Refractive Surgery Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RefractiveSurgeryTypeCodeSequence => new(0x00221040u);
    /// <summary>Ophthalmic Ultrasound Method Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicUltrasoundMethodCodeSequence => new(0x00221044u);
    /// <summary>Surgically Induced Astigmatism Sequence, SQ, 1.</summary>
    public static SequenceAttribute SurgicallyInducedAstigmatismSequence => new(0x00221045u);
    /// <summary>Type of Optical Correction, CS, 1.</summary>
    public static Attribute<string> TypeOfOpticalCorrection => new(0x00221046u, VR.CS);
    /// <summary>Toric IOL Power Sequence, SQ, 1.</summary>
    public static SequenceAttribute ToricIOLPowerSequence => new(0x00221047u);
    /// <summary>Predicted Toric Error Sequence, SQ, 1.</summary>
    public static SequenceAttribute PredictedToricErrorSequence => new(0x00221048u);
    /// <summary>Pre-Selected for Implantation, CS, 1.</summary>
    public static Attribute<string> PreSelectedForImplantation => new(0x00221049u, VR.CS);
    /// <summary>Toric IOL Power for Exact Emmetropia Sequence, SQ, 1.</summary>
    public static SequenceAttribute ToricIOLPowerForExactEmmetropiaSequence => new(0x0022104Au);
    /// <summary>Toric IOL Power for Exact Target Refraction Sequence, SQ, 1.</summary>
    public static SequenceAttribute ToricIOLPowerForExactTargetRefractionSequence => new(0x0022104Bu);
    /// <summary>Ophthalmic Axial Length Measurements Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicAxialLengthMeasurementsSequence => new(0x00221050u);
    /// <summary>IOL Power, FL, 1.</summary>
    public static Attribute<float> IOLPower => new(0x00221053u, VR.FL);
    /// <summary>Predicted Refractive Error, FL, 1.</summary>
    public static Attribute<float> PredictedRefractiveError => new(0x00221054u, VR.FL);
    /// <summary>Ophthalmic Axial Length Velocity, FL, 1.</summary>
    public static Attribute<float> OphthalmicAxialLengthVelocity => new(0x00221059u, VR.FL);
    /// <summary>Lens Status Description, LO, 1.</summary>
    public static Attribute<string> LensStatusDescription => new(0x00221065u, VR.LO);
    /// <summary>Vitreous Status Description, LO, 1.</summary>
    public static Attribute<string> VitreousStatusDescription => new(0x00221066u, VR.LO);
    /// <summary>IOL Power Sequence, SQ, 1.</summary>
    public static SequenceAttribute IOLPowerSequence => new(0x00221090u);
    /// <summary>Lens Constant Sequence, SQ, 1.</summary>
    public static SequenceAttribute LensConstantSequence => new(0x00221092u);
    /// <summary>IOL Manufacturer, LO, 1.</summary>
    public static Attribute<string> IOLManufacturer => new(0x00221093u, VR.LO);
    /// <summary>Lens Constant Description, LO, 1, retired.</summary>
    public static Attribute<string> LensConstantDescription => new(0x00221094u, VR.LO);
    /// <summary>Implant Name, LO, 1.</summary>
    public static Attribute<string> ImplantName => new(0x00221095u, VR.LO);
    /// <summary>Keratometry Measurement Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute KeratometryMeasurementTypeCodeSequence => new(0x00221096u);
    /// <summary>Implant Part Number, LO, 1.</summary>
    public static Attribute<string> ImplantPartNumber => new(0x00221097u, VR.LO);
    /// <summary>Referenced Ophthalmic Axial Measurements Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedOphthalmicAxialMeasurementsSequence => new(0x00221100u);
    /// <summary>Ophthalmic Axial Length Measurements Segment Name Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicAxialLengthMeasurementsSegmentNameCodeSequence => new(0x00221101u);
    /// <summary>Refractive Error Before Refractive Surgery Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RefractiveErrorBeforeRefractiveSurgeryCodeSequence => new(0x00221103u);
    /// <summary>IOL Power For Exact Emmetropia, FL, 1.</summary>
    public static Attribute<float> IOLPowerForExactEmmetropia => new(0x00221121u, VR.FL);
    /// <summary>IOL Power For Exact Target Refraction, FL, 1.</summary>
    public static Attribute<float> IOLPowerForExactTargetRefraction => new(0x00221122u, VR.FL);
    /// <summary>Anterior Chamber Depth Definition Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute AnteriorChamberDepthDefinitionCodeSequence => new(0x00221125u);
    /// <summary>Lens Thickness Sequence, SQ, 1.</summary>
    public static SequenceAttribute LensThicknessSequence => new(0x00221127u);
    /// <summary>Anterior Chamber Depth Sequence, SQ, 1.</summary>
    public static SequenceAttribute AnteriorChamberDepthSequence => new(0x00221128u);
    /// <summary>Calculation Comment Sequence, SQ, 1.</summary>
    public static SequenceAttribute CalculationCommentSequence => new(0x0022112Au);
    /// <summary>Calculation Comment Type, CS, 1.</summary>
    public static Attribute<string> CalculationCommentType => new(0x0022112Bu, VR.CS);
    /// <summary>Calculation Comment, LT, 1.</summary>
    public static Attribute<string> CalculationComment => new(0x0022112Cu, VR.LT);
    /// <summary>Lens Thickness, FL, 1.</summary>
    public static Attribute<float> LensThickness => new(0x00221130u, VR.FL);
    /// <summary>Anterior Chamber Depth, FL, 1.</summary>
    public static Attribute<float> AnteriorChamberDepth => new(0x00221131u, VR.FL);
    /// <summary>Source of Lens Thickness Data Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SourceOfLensThicknessDataCodeSequence => new(0x00221132u);
    /// <summary>Source of Anterior Chamber Depth Data Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SourceOfAnteriorChamberDepthDataCodeSequence => new(0x00221133u);
    /// <summary>Source of Refractive Measurements Sequence, SQ, 1.</summary>
    public static SequenceAttribute SourceOfRefractiveMeasurementsSequence => new(0x00221134u);
    /// <summary>Source of Refractive Measurements Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SourceOfRefractiveMeasurementsCodeSequence => new(0x00221135u);
    /// <summary>Ophthalmic Axial Length Measurement Modified, CS, 1.</summary>
    public static Attribute<string> OphthalmicAxialLengthMeasurementModified => new(0x00221140u, VR.CS);
    /// <summary>Ophthalmic Axial Length Data Source Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicAxialLengthDataSourceCodeSequence => new(0x00221150u);
    /// <summary>Ophthalmic Axial Length Acquisition Method Code Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute OphthalmicAxialLengthAcquisitionMethodCodeSequence => new(0x00221153u);
    /// <summary>Signal to Noise Ratio, FL, 1.</summary>
    public static Attribute<float> SignalToNoiseRatio => new(0x00221155u, VR.FL);
    /// <summary>Ophthalmic Axial Length Data Source Description, LO, 1.</summary>
    public static Attribute<string> OphthalmicAxialLengthDataSourceDescription => new(0x00221159u, VR.LO);
    /// <summary>Ophthalmic Axial Length Measurements Total Length Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicAxialLengthMeasurementsTotalLengthSequence => new(0x00221210u);
    /// <summary>Ophthalmic Axial Length Measurements Segmental Length Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicAxialLengthMeasurementsSegmentalLengthSequence => new(0x00221211u);
    /// <summary>Ophthalmic Axial Length Measurements Length Summation Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicAxialLengthMeasurementsLengthSummationSequence => new(0x00221212u);
    /// <summary>Ultrasound Ophthalmic Axial Length Measurements Sequence, SQ, 1.</summary>
    public static SequenceAttribute UltrasoundOphthalmicAxialLengthMeasurementsSequence => new(0x00221220u);
    /// <summary>Optical Ophthalmic Axial Length Measurements Sequence, SQ, 1.</summary>
    public static SequenceAttribute OpticalOphthalmicAxialLengthMeasurementsSequence => new(0x00221225u);
    /// <summary>Ultrasound Selected Ophthalmic Axial Length Sequence, SQ, 1.</summary>
    public static SequenceAttribute UltrasoundSelectedOphthalmicAxialLengthSequence => new(0x00221230u);
    /// <summary>Ophthalmic Axial Length Selection Method Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicAxialLengthSelectionMethodCodeSequence => new(0x00221250u);
    /// <summary>Optical Selected Ophthalmic Axial Length Sequence, SQ, 1.</summary>
    public static SequenceAttribute OpticalSelectedOphthalmicAxialLengthSequence => new(0x00221255u);
    /// <summary>Selected Segmental Ophthalmic Axial Length Sequence, SQ, 1.</summary>
    public static SequenceAttribute SelectedSegmentalOphthalmicAxialLengthSequence => new(0x00221257u);
    /// <summary>Selected Total Ophthalmic Axial Length Sequence, SQ, 1.</summary>
    public static SequenceAttribute SelectedTotalOphthalmicAxialLengthSequence => new(0x00221260u);
    /// <summary>Ophthalmic Axial Length Quality Metric Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicAxialLengthQualityMetricSequence => new(0x00221262u);
    /// <summary>Ophthalmic Axial Length Quality Metric Type Code Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute OphthalmicAxialLengthQualityMetricTypeCodeSequence => new(0x00221265u);
    /// <summary>Ophthalmic Axial Length Quality Metric Type Description, LO, 1, retired.</summary>
    public static Attribute<string> OphthalmicAxialLengthQualityMetricTypeDescription => new(0x00221273u, VR.LO);
    /// <summary>Intraocular Lens Calculations Right Eye Sequence, SQ, 1.</summary>
    public static SequenceAttribute IntraocularLensCalculationsRightEyeSequence => new(0x00221300u);
    /// <summary>Intraocular Lens Calculations Left Eye Sequence, SQ, 1.</summary>
    public static SequenceAttribute IntraocularLensCalculationsLeftEyeSequence => new(0x00221310u);
    /// <summary>Referenced Ophthalmic Axial Length Measurement QC Image Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedOphthalmicAxialLengthMeasurementQCImageSequence => new(0x00221330u);
    /// <summary>Ophthalmic Mapping Device Type, CS, 1.</summary>
    public static Attribute<string> OphthalmicMappingDeviceType => new(0x00221415u, VR.CS);
    /// <summary>Acquisition Method Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute AcquisitionMethodCodeSequence => new(0x00221420u);
    /// <summary>Acquisition Method Algorithm Sequence, SQ, 1.</summary>
    public static SequenceAttribute AcquisitionMethodAlgorithmSequence => new(0x00221423u);
    /// <summary>Ophthalmic Thickness Map Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicThicknessMapTypeCodeSequence => new(0x00221436u);
    /// <summary>Ophthalmic Thickness Mapping Normals Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicThicknessMappingNormalsSequence => new(0x00221443u);
    /// <summary>Retinal Thickness Definition Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RetinalThicknessDefinitionCodeSequence => new(0x00221445u);
    /// <summary>Pixel Value Mapping to Coded Concept Sequence, SQ, 1.</summary>
    public static SequenceAttribute PixelValueMappingToCodedConceptSequence => new(0x00221450u);
    /// <summary>Mapped Pixel Value, US or SS, 1.</summary>
    public static Attribute<int> MappedPixelValue => new(0x00221452u, VR.US);
    /// <summary>Pixel Value Mapping Explanation, LO, 1.</summary>
    public static Attribute<string> PixelValueMappingExplanation => new(0x00221454u, VR.LO);
    /// <summary>Ophthalmic Thickness Map Quality Threshold Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicThicknessMapQualityThresholdSequence => new(0x00221458u);
    /// <summary>Ophthalmic Thickness Map Threshold Quality Rating, FL, 1.</summary>
    public static Attribute<float> OphthalmicThicknessMapThresholdQualityRating => new(0x00221460u, VR.FL);
    /// <summary>Anatomic Structure Reference Point, FL, 2.</summary>
    public static Attribute<float> AnatomicStructureReferencePoint => new(0x00221463u, VR.FL);
    /// <summary>Registration to Localizer Sequence, SQ, 1.</summary>
    public static SequenceAttribute RegistrationToLocalizerSequence => new(0x00221465u);
    /// <summary>Registered Localizer Units, CS, 1.</summary>
    public static Attribute<string> RegisteredLocalizerUnits => new(0x00221466u, VR.CS);
    /// <summary>Registered Localizer Top Left Hand Corner, FL, 2.</summary>
    public static Attribute<float> RegisteredLocalizerTopLeftHandCorner => new(0x00221467u, VR.FL);
    /// <summary>Registered Localizer Bottom Right Hand Corner, FL, 2.</summary>
    public static Attribute<float> RegisteredLocalizerBottomRightHandCorner => new(0x00221468u, VR.FL);
    /// <summary>Ophthalmic Thickness Map Quality Rating Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicThicknessMapQualityRatingSequence => new(0x00221470u);
    /// <summary>Relevant OPT Attributes Sequence, SQ, 1.</summary>
    public static SequenceAttribute RelevantOPTAttributesSequence => new(0x00221472u);
    /// <summary>Transformation Method Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute TransformationMethodCodeSequence => new(0x00221512u);
    /// <summary>Transformation Algorithm Sequence, SQ, 1.</summary>
    public static SequenceAttribute TransformationAlgorithmSequence => new(0x00221513u);
    /// <summary>Ophthalmic Axial Length Method, CS, 1.</summary>
    public static Attribute<string> OphthalmicAxialLengthMethod => new(0x00221515u, VR.CS);
    /// <summary>Ophthalmic FOV, FL, 1.</summary>
    public static Attribute<float> OphthalmicFOV => new(0x00221517u, VR.FL);
    /// <summary>Two Dimensional to Three Dimensional Map Sequence, SQ, 1.</summary>
    public static SequenceAttribute TwoDimensionalToThreeDimensionalMapSequence => new(0x00221518u);
    /// <summary>Wide Field Ophthalmic Photography Quality Rating Sequence, SQ, 1.</summary>
    public static SequenceAttribute WideFieldOphthalmicPhotographyQualityRatingSequence => new(0x00221525u);
    /// <summary>Wide Field Ophthalmic Photography Quality Threshold Sequence, SQ, 1.</summary>
    public static SequenceAttribute WideFieldOphthalmicPhotographyQualityThresholdSequence => new(0x00221526u);
    /// <summary>Wide Field Ophthalmic Photography Threshold Quality Rating, FL, 1.</summary>
    public static Attribute<float> WideFieldOphthalmicPhotographyThresholdQualityRating => new(0x00221527u, VR.FL);
    /// <summary>X Coordinates Center Pixel View Angle, FL, 1.</summary>
    public static Attribute<float> XCoordinatesCenterPixelViewAngle => new(0x00221528u, VR.FL);
    /// <summary>Y Coordinates Center Pixel View Angle, FL, 1.</summary>
    public static Attribute<float> YCoordinatesCenterPixelViewAngle => new(0x00221529u, VR.FL);
    /// <summary>Number of Map Points, UL, 1.</summary>
    public static Attribute<uint> NumberOfMapPoints => new(0x00221530u, VR.UL);
    /// <summary>Two Dimensional to Three Dimensional Map Data, OF, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> TwoDimensionalToThreeDimensionalMapData => new(0x00221531u, VR.OF);
    /// <summary>Derivation Algorithm Sequence, SQ, 1.</summary>
    public static SequenceAttribute DerivationAlgorithmSequence => new(0x00221612u);
    /// <summary>Ophthalmic Image Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicImageTypeCodeSequence => new(0x00221615u);
    /// <summary>Ophthalmic Image Type Description, LO, 1.</summary>
    public static Attribute<string> OphthalmicImageTypeDescription => new(0x00221616u, VR.LO);
    /// <summary>Scan Pattern Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ScanPatternTypeCodeSequence => new(0x00221618u);
    /// <summary>Referenced Surface Mesh Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedSurfaceMeshIdentificationSequence => new(0x00221620u);
    /// <summary>Ophthalmic Volumetric Properties Flag, CS, 1.</summary>
    public static Attribute<string> OphthalmicVolumetricPropertiesFlag => new(0x00221622u, VR.CS);
    /// <summary>Ophthalmic Anatomic Reference Point Frame Coordinate, FL, 1.</summary>
    public static Attribute<float> OphthalmicAnatomicReferencePointFrameCoordinate => new(0x00221623u, VR.FL);
    /// <summary>Ophthalmic Anatomic Reference Point X-Coordinate, FL, 1.</summary>
    public static Attribute<float> OphthalmicAnatomicReferencePointXCoordinate => new(0x00221624u, VR.FL);
    /// <summary>Ophthalmic Anatomic Reference Point Y-Coordinate, FL, 1.</summary>
    public static Attribute<float> OphthalmicAnatomicReferencePointYCoordinate => new(0x00221626u, VR.FL);
    /// <summary>Ophthalmic En Face Volume Descriptor Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicEnFaceVolumeDescriptorSequence => new(0x00221627u);
    /// <summary>Ophthalmic En Face Image Quality Rating Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicEnFaceImageQualityRatingSequence => new(0x00221628u);
    /// <summary>Ophthalmic En Face Volume Descriptor Scope, CS, 1.</summary>
    public static Attribute<string> OphthalmicEnFaceVolumeDescriptorScope => new(0x00221629u, VR.CS);
    /// <summary>Quality Threshold, DS, 1.</summary>
    public static Attribute<double> QualityThreshold => new(0x00221630u, VR.DS);
    /// <summary>Ophthalmic Anatomic Reference Point Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicAnatomicReferencePointSequence => new(0x00221632u);
    /// <summary>Ophthalmic Anatomic Reference Point Localization Type, CS, 1.</summary>
    public static Attribute<string> OphthalmicAnatomicReferencePointLocalizationType => new(0x00221633u, VR.CS);
    /// <summary>Primary Anatomic Structure Item Index, IS, 1.</summary>
    public static Attribute<int> PrimaryAnatomicStructureItemIndex => new(0x00221634u, VR.IS);
    /// <summary>OCT B-scan Analysis Acquisition Parameters Sequence, SQ, 1.</summary>
    public static SequenceAttribute OCTBscanAnalysisAcquisitionParametersSequence => new(0x00221640u);
    /// <summary>Number of B-scans Per Frame, UL, 1.</summary>
    public static Attribute<uint> NumberOfBscansPerFrame => new(0x00221642u, VR.UL);
    /// <summary>B-scan Slab Thickness, FL, 1.</summary>
    public static Attribute<float> BscanSlabThickness => new(0x00221643u, VR.FL);
    /// <summary>Distance Between B-scan Slabs, FL, 1.</summary>
    public static Attribute<float> DistanceBetweenBscanSlabs => new(0x00221644u, VR.FL);
    /// <summary>B-scan Cycle Time, FL, 1.</summary>
    public static Attribute<float> BscanCycleTime => new(0x00221645u, VR.FL);
    /// <summary>B-scan Cycle Time Vector, FL, 1-n.</summary>
    public static Attribute<float> BscanCycleTimeVector => new(0x00221646u, VR.FL);
    /// <summary>A-scan Rate, FL, 1.</summary>
    public static Attribute<float> AscanRate => new(0x00221649u, VR.FL);
    /// <summary>B-scan Rate, FL, 1.</summary>
    public static Attribute<float> BscanRate => new(0x00221650u, VR.FL);
    /// <summary>Surface Mesh Z-Pixel Offset, UL, 1.</summary>
    public static Attribute<uint> SurfaceMeshZPixelOffset => new(0x00221658u, VR.UL);
    /// <summary>Visual Field Horizontal Extent, FL, 1.</summary>
    public static Attribute<float> VisualFieldHorizontalExtent => new(0x00240010u, VR.FL);
    /// <summary>Visual Field Vertical Extent, FL, 1.</summary>
    public static Attribute<float> VisualFieldVerticalExtent => new(0x00240011u, VR.FL);
    /// <summary>Visual Field Shape, CS, 1.</summary>
    public static Attribute<string> VisualFieldShape => new(0x00240012u, VR.CS);
    /// <summary>Screening Test Mode Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ScreeningTestModeCodeSequence => new(0x00240016u);
    /// <summary>Maximum Stimulus Luminance, FL, 1.</summary>
    public static Attribute<float> MaximumStimulusLuminance => new(0x00240018u, VR.FL);
    /// <summary>Background Luminance, FL, 1.</summary>
    public static Attribute<float> BackgroundLuminance => new(0x00240020u, VR.FL);
    /// <summary>Stimulus Color Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute StimulusColorCodeSequence => new(0x00240021u);
    /// <summary>Background Illumination Color Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute BackgroundIlluminationColorCodeSequence => new(0x00240024u);
    /// <summary>Stimulus Area, FL, 1.</summary>
    public static Attribute<float> StimulusArea => new(0x00240025u, VR.FL);
    /// <summary>Stimulus Presentation Time, FL, 1.</summary>
    public static Attribute<float> StimulusPresentationTime => new(0x00240028u, VR.FL);
    /// <summary>Fixation Sequence, SQ, 1.</summary>
    public static SequenceAttribute FixationSequence => new(0x00240032u);
    /// <summary>Fixation Monitoring Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute FixationMonitoringCodeSequence => new(0x00240033u);
    /// <summary>Visual Field Catch Trial Sequence, SQ, 1.</summary>
    public static SequenceAttribute VisualFieldCatchTrialSequence => new(0x00240034u);
    /// <summary>Fixation Checked Quantity, US, 1.</summary>
    public static Attribute<ushort> FixationCheckedQuantity => new(0x00240035u, VR.US);
    /// <summary>Patient Not Properly Fixated Quantity, US, 1.</summary>
    public static Attribute<ushort> PatientNotProperlyFixatedQuantity => new(0x00240036u, VR.US);
    /// <summary>Presented Visual Stimuli Data Flag, CS, 1.</summary>
    public static Attribute<string> PresentedVisualStimuliDataFlag => new(0x00240037u, VR.CS);
    /// <summary>Number of Visual Stimuli, US, 1.</summary>
    public static Attribute<ushort> NumberOfVisualStimuli => new(0x00240038u, VR.US);
    /// <summary>Excessive Fixation Losses Data Flag, CS, 1.</summary>
    public static Attribute<string> ExcessiveFixationLossesDataFlag => new(0x00240039u, VR.CS);
    /// <summary>Excessive Fixation Losses, CS, 1.</summary>
    public static Attribute<string> ExcessiveFixationLosses => new(0x00240040u, VR.CS);
    /// <summary>Stimuli Retesting Quantity, US, 1.</summary>
    public static Attribute<ushort> StimuliRetestingQuantity => new(0x00240042u, VR.US);
    /// <summary>Comments on Patient's Performance of Visual Field, LT, 1.</summary>
    public static Attribute<string> CommentsOnPatientPerformanceOfVisualField => new(0x00240044u, VR.LT);
    /// <summary>False Negatives Estimate Flag, CS, 1.</summary>
    public static Attribute<string> FalseNegativesEstimateFlag => new(0x00240045u, VR.CS);
    /// <summary>False Negatives Estimate, FL, 1.</summary>
    public static Attribute<float> FalseNegativesEstimate => new(0x00240046u, VR.FL);
    /// <summary>Negative Catch Trials Quantity, US, 1.</summary>
    public static Attribute<ushort> NegativeCatchTrialsQuantity => new(0x00240048u, VR.US);
    /// <summary>False Negatives Quantity, US, 1.</summary>
    public static Attribute<ushort> FalseNegativesQuantity => new(0x00240050u, VR.US);
    /// <summary>Excessive False Negatives Data Flag, CS, 1.</summary>
    public static Attribute<string> ExcessiveFalseNegativesDataFlag => new(0x00240051u, VR.CS);
    /// <summary>Excessive False Negatives, CS, 1.</summary>
    public static Attribute<string> ExcessiveFalseNegatives => new(0x00240052u, VR.CS);
    /// <summary>False Positives Estimate Flag, CS, 1.</summary>
    public static Attribute<string> FalsePositivesEstimateFlag => new(0x00240053u, VR.CS);
    /// <summary>False Positives Estimate, FL, 1.</summary>
    public static Attribute<float> FalsePositivesEstimate => new(0x00240054u, VR.FL);
    /// <summary>Catch Trials Data Flag, CS, 1.</summary>
    public static Attribute<string> CatchTrialsDataFlag => new(0x00240055u, VR.CS);
    /// <summary>Positive Catch Trials Quantity, US, 1.</summary>
    public static Attribute<ushort> PositiveCatchTrialsQuantity => new(0x00240056u, VR.US);
    /// <summary>Test Point Normals Data Flag, CS, 1.</summary>
    public static Attribute<string> TestPointNormalsDataFlag => new(0x00240057u, VR.CS);
    /// <summary>Test Point Normals Sequence, SQ, 1.</summary>
    public static SequenceAttribute TestPointNormalsSequence => new(0x00240058u);
    /// <summary>Global Deviation Probability Normals Flag, CS, 1.</summary>
    public static Attribute<string> GlobalDeviationProbabilityNormalsFlag => new(0x00240059u, VR.CS);
    /// <summary>False Positives Quantity, US, 1.</summary>
    public static Attribute<ushort> FalsePositivesQuantity => new(0x00240060u, VR.US);
    /// <summary>Excessive False Positives Data Flag, CS, 1.</summary>
    public static Attribute<string> ExcessiveFalsePositivesDataFlag => new(0x00240061u, VR.CS);
    /// <summary>Excessive False Positives, CS, 1.</summary>
    public static Attribute<string> ExcessiveFalsePositives => new(0x00240062u, VR.CS);
    /// <summary>Visual Field Test Normals Flag, CS, 1.</summary>
    public static Attribute<string> VisualFieldTestNormalsFlag => new(0x00240063u, VR.CS);
    /// <summary>Results Normals Sequence, SQ, 1.</summary>
    public static SequenceAttribute ResultsNormalsSequence => new(0x00240064u);
    /// <summary>Age Corrected Sensitivity Deviation Algorithm Sequence, SQ, 1.</summary>
    public static SequenceAttribute AgeCorrectedSensitivityDeviationAlgorithmSequence => new(0x00240065u);
    /// <summary>Global Deviation From Normal, FL, 1.</summary>
    public static Attribute<float> GlobalDeviationFromNormal => new(0x00240066u, VR.FL);
    /// <summary>Generalized Defect Sensitivity Deviation Algorithm Sequence, SQ, 1.</summary>
    public static SequenceAttribute GeneralizedDefectSensitivityDeviationAlgorithmSequence => new(0x00240067u);
    /// <summary>Localized Deviation From Normal, FL, 1.</summary>
    public static Attribute<float> LocalizedDeviationFromNormal => new(0x00240068u, VR.FL);
    /// <summary>Patient Reliability Indicator, LO, 1.</summary>
    public static Attribute<string> PatientReliabilityIndicator => new(0x00240069u, VR.LO);
    /// <summary>Visual Field Mean Sensitivity, FL, 1.</summary>
    public static Attribute<float> VisualFieldMeanSensitivity => new(0x00240070u, VR.FL);
    /// <summary>Global Deviation Probability, FL, 1.</summary>
    public static Attribute<float> GlobalDeviationProbability => new(0x00240071u, VR.FL);
    /// <summary>Local Deviation Probability Normals Flag, CS, 1.</summary>
    public static Attribute<string> LocalDeviationProbabilityNormalsFlag => new(0x00240072u, VR.CS);
    /// <summary>Localized Deviation Probability, FL, 1.</summary>
    public static Attribute<float> LocalizedDeviationProbability => new(0x00240073u, VR.FL);
    /// <summary>Short Term Fluctuation Calculated, CS, 1.</summary>
    public static Attribute<string> ShortTermFluctuationCalculated => new(0x00240074u, VR.CS);
    /// <summary>Short Term Fluctuation, FL, 1.</summary>
    public static Attribute<float> ShortTermFluctuation => new(0x00240075u, VR.FL);
    /// <summary>Short Term Fluctuation Probability Calculated, CS, 1.</summary>
    public static Attribute<string> ShortTermFluctuationProbabilityCalculated => new(0x00240076u, VR.CS);
    /// <summary>Short Term Fluctuation Probability, FL, 1.</summary>
    public static Attribute<float> ShortTermFluctuationProbability => new(0x00240077u, VR.FL);
    /// <summary>Corrected Localized Deviation From Normal Calculated, CS, 1.</summary>
    public static Attribute<string> CorrectedLocalizedDeviationFromNormalCalculated => new(0x00240078u, VR.CS);
    /// <summary>Corrected Localized Deviation From Normal, FL, 1.</summary>
    public static Attribute<float> CorrectedLocalizedDeviationFromNormal => new(0x00240079u, VR.FL);
    /// <summary>Corrected Localized Deviation From Normal Probability Calculated, CS, 1.</summary>
    public static Attribute<string> CorrectedLocalizedDeviationFromNormalProbabilityCalculated => new(0x00240080u, VR.CS);
    /// <summary>Corrected Localized Deviation From Normal Probability, FL, 1.</summary>
    public static Attribute<float> CorrectedLocalizedDeviationFromNormalProbability => new(0x00240081u, VR.FL);
    /// <summary>Global Deviation Probability Sequence, SQ, 1.</summary>
    public static SequenceAttribute GlobalDeviationProbabilitySequence => new(0x00240083u);
    /// <summary>Localized Deviation Probability Sequence, SQ, 1.</summary>
    public static SequenceAttribute LocalizedDeviationProbabilitySequence => new(0x00240085u);
    /// <summary>Foveal Sensitivity Measured, CS, 1.</summary>
    public static Attribute<string> FovealSensitivityMeasured => new(0x00240086u, VR.CS);
    /// <summary>Foveal Sensitivity, FL, 1.</summary>
    public static Attribute<float> FovealSensitivity => new(0x00240087u, VR.FL);
    /// <summary>Visual Field Test Duration, FL, 1.</summary>
    public static Attribute<float> VisualFieldTestDuration => new(0x00240088u, VR.FL);
    /// <summary>Visual Field Test Point Sequence, SQ, 1.</summary>
    public static SequenceAttribute VisualFieldTestPointSequence => new(0x00240089u);
    /// <summary>Visual Field Test Point X-Coordinate, FL, 1.</summary>
    public static Attribute<float> VisualFieldTestPointXCoordinate => new(0x00240090u, VR.FL);
    /// <summary>Visual Field Test Point Y-Coordinate, FL, 1.</summary>
    public static Attribute<float> VisualFieldTestPointYCoordinate => new(0x00240091u, VR.FL);
    /// <summary>Age Corrected Sensitivity Deviation Value, FL, 1.</summary>
    public static Attribute<float> AgeCorrectedSensitivityDeviationValue => new(0x00240092u, VR.FL);
    /// <summary>Stimulus Results, CS, 1.</summary>
    public static Attribute<string> StimulusResults => new(0x00240093u, VR.CS);
    /// <summary>Sensitivity Value, FL, 1.</summary>
    public static Attribute<float> SensitivityValue => new(0x00240094u, VR.FL);
    /// <summary>Retest Stimulus Seen, CS, 1.</summary>
    public static Attribute<string> RetestStimulusSeen => new(0x00240095u, VR.CS);
    /// <summary>Retest Sensitivity Value, FL, 1.</summary>
    public static Attribute<float> RetestSensitivityValue => new(0x00240096u, VR.FL);
    /// <summary>Visual Field Test Point Normals Sequence, SQ, 1.</summary>
    public static SequenceAttribute VisualFieldTestPointNormalsSequence => new(0x00240097u);
    /// <summary>Quantified Defect, FL, 1.</summary>
    public static Attribute<float> QuantifiedDefect => new(0x00240098u, VR.FL);
    /// <summary>Age Corrected Sensitivity Deviation Probability Value, FL, 1.</summary>
    public static Attribute<float> AgeCorrectedSensitivityDeviationProbabilityValue => new(0x00240100u, VR.FL);
    /// <summary>Generalized Defect Corrected Sensitivity Deviation Flag, CS, 1.</summary>
    public static Attribute<string> GeneralizedDefectCorrectedSensitivityDeviationFlag => new(0x00240102u, VR.CS);
    /// <summary>Generalized Defect Corrected Sensitivity Deviation Value, FL, 1.</summary>
    public static Attribute<float> GeneralizedDefectCorrectedSensitivityDeviationValue => new(0x00240103u, VR.FL);
    /// <summary>Generalized Defect Corrected Sensitivity Deviation Probability Value, FL, 1.</summary>
    public static Attribute<float> GeneralizedDefectCorrectedSensitivityDeviationProbabilityValue => new(0x00240104u, VR.FL);
    /// <summary>Minimum Sensitivity Value, FL, 1.</summary>
    public static Attribute<float> MinimumSensitivityValue => new(0x00240105u, VR.FL);
    /// <summary>Blind Spot Localized, CS, 1.</summary>
    public static Attribute<string> BlindSpotLocalized => new(0x00240106u, VR.CS);
    /// <summary>Blind Spot X-Coordinate, FL, 1.</summary>
    public static Attribute<float> BlindSpotXCoordinate => new(0x00240107u, VR.FL);
    /// <summary>Blind Spot Y-Coordinate, FL, 1.</summary>
    public static Attribute<float> BlindSpotYCoordinate => new(0x00240108u, VR.FL);
    /// <summary>Visual Acuity Measurement Sequence, SQ, 1.</summary>
    public static SequenceAttribute VisualAcuityMeasurementSequence => new(0x00240110u);
    /// <summary>Refractive Parameters Used on Patient Sequence, SQ, 1.</summary>
    public static SequenceAttribute RefractiveParametersUsedOnPatientSequence => new(0x00240112u);
    /// <summary>Measurement Laterality, CS, 1.</summary>
    public static Attribute<string> MeasurementLaterality => new(0x00240113u, VR.CS);
    /// <summary>Ophthalmic Patient Clinical Information Left Eye Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicPatientClinicalInformationLeftEyeSequence => new(0x00240114u);
    /// <summary>Ophthalmic Patient Clinical Information Right Eye Sequence, SQ, 1.</summary>
    public static SequenceAttribute OphthalmicPatientClinicalInformationRightEyeSequence => new(0x00240115u);
    /// <summary>Foveal Point Normative Data Flag, CS, 1.</summary>
    public static Attribute<string> FovealPointNormativeDataFlag => new(0x00240117u, VR.CS);
    /// <summary>Foveal Point Probability Value, FL, 1.</summary>
    public static Attribute<float> FovealPointProbabilityValue => new(0x00240118u, VR.FL);
    /// <summary>Screening Baseline Measured, CS, 1.</summary>
    public static Attribute<string> ScreeningBaselineMeasured => new(0x00240120u, VR.CS);
    /// <summary>Screening Baseline Measured Sequence, SQ, 1.</summary>
    public static SequenceAttribute ScreeningBaselineMeasuredSequence => new(0x00240122u);
    /// <summary>Screening Baseline Type, CS, 1.</summary>
    public static Attribute<string> ScreeningBaselineType => new(0x00240124u, VR.CS);
    /// <summary>Screening Baseline Value, FL, 1.</summary>
    public static Attribute<float> ScreeningBaselineValue => new(0x00240126u, VR.FL);
    /// <summary>Algorithm Source, LO, 1.</summary>
    public static Attribute<string> AlgorithmSource => new(0x00240202u, VR.LO);
    /// <summary>Data Set Name, LO, 1.</summary>
    public static Attribute<string> DataSetName => new(0x00240306u, VR.LO);
    /// <summary>Data Set Version, LO, 1.</summary>
    public static Attribute<string> DataSetVersion => new(0x00240307u, VR.LO);
    /// <summary>Data Set Source, LO, 1.</summary>
    public static Attribute<string> DataSetSource => new(0x00240308u, VR.LO);
    /// <summary>Data Set Description, LO, 1.</summary>
    public static Attribute<string> DataSetDescription => new(0x00240309u, VR.LO);
    /// <summary>Visual Field Test Reliability Global Index Sequence, SQ, 1.</summary>
    public static SequenceAttribute VisualFieldTestReliabilityGlobalIndexSequence => new(0x00240317u);
    /// <summary>Visual Field Global Results Index Sequence, SQ, 1.</summary>
    public static SequenceAttribute VisualFieldGlobalResultsIndexSequence => new(0x00240320u);
    /// <summary>Data Observation Sequence, SQ, 1.</summary>
    public static SequenceAttribute DataObservationSequence => new(0x00240325u);
    /// <summary>Index Normals Flag, CS, 1.</summary>
    public static Attribute<string> IndexNormalsFlag => new(0x00240338u, VR.CS);
    /// <summary>Index Probability, FL, 1.</summary>
    public static Attribute<float> IndexProbability => new(0x00240341u, VR.FL);
    /// <summary>Index Probability Sequence, SQ, 1.</summary>
    public static SequenceAttribute IndexProbabilitySequence => new(0x00240344u);
    /// <summary>Samples per Pixel, US, 1.</summary>
    public static Attribute<ushort> SamplesPerPixel => new(0x00280002u, VR.US);
    /// <summary>Samples per Pixel Used, US, 1.</summary>
    public static Attribute<ushort> SamplesPerPixelUsed => new(0x00280003u, VR.US);
    /// <summary>Photometric Interpretation, CS, 1.</summary>
    public static Attribute<string> PhotometricInterpretation => new(0x00280004u, VR.CS);
    /// <summary>Image Dimensions, US, 1, retired.</summary>
    public static Attribute<ushort> ImageDimensions => new(0x00280005u, VR.US);
    /// <summary>Planar Configuration, US, 1.</summary>
    public static Attribute<ushort> PlanarConfiguration => new(0x00280006u, VR.US);
    /// <summary>Number of Frames, IS, 1.</summary>
    public static Attribute<int> NumberOfFrames => new(0x00280008u, VR.IS);
    /// <summary>Frame Increment Pointer, AT, 1-n.</summary>
    public static Attribute<Tag> FrameIncrementPointer => new(0x00280009u, VR.AT);
    /// <summary>Frame Dimension Pointer, AT, 1-n.</summary>
    public static Attribute<Tag> FrameDimensionPointer => new(0x0028000Au, VR.AT);
    /// <summary>Rows, US, 1.</summary>
    public static Attribute<ushort> Rows => new(0x00280010u, VR.US);
    /// <summary>Columns, US, 1.</summary>
    public static Attribute<ushort> Columns => new(0x00280011u, VR.US);
    /// <summary>Planes, US, 1, retired.</summary>
    public static Attribute<ushort> Planes => new(0x00280012u, VR.US);
    /// <summary>Ultrasound Color Data Present, US, 1.</summary>
    public static Attribute<ushort> UltrasoundColorDataPresent => new(0x00280014u, VR.US);
    /// <summary>Pixel Spacing, DS, 2.</summary>
    public static Attribute<double> PixelSpacing => new(0x00280030u, VR.DS);
    /// <summary>Zoom Factor, DS, 2.</summary>
    public static Attribute<double> ZoomFactor => new(0x00280031u, VR.DS);
    /// <summary>Zoom Center, DS, 2.</summary>
    public static Attribute<double> ZoomCenter => new(0x00280032u, VR.DS);
    /// <summary>Pixel Aspect Ratio, IS, 2.</summary>
    public static Attribute<int> PixelAspectRatio => new(0x00280034u, VR.IS);
    /// <summary>Image Format, CS, 1, retired.</summary>
    public static Attribute<string> ImageFormat => new(0x00280040u, VR.CS);
    /// <summary>Manipulated Image, LO, 1-n, retired.</summary>
    public static Attribute<string> ManipulatedImage => new(0x00280050u, VR.LO);
    /// <summary>Corrected Image, CS, 1-n.</summary>
    public static Attribute<string> CorrectedImage => new(0x00280051u, VR.CS);
    /// <summary>Compression Recognition Code, LO, 1, retired.</summary>
    public static Attribute<string> CompressionRecognitionCode => new(0x0028005Fu, VR.LO);
    /// <summary>Compression Code, CS, 1, retired.</summary>
    public static Attribute<string> CompressionCode => new(0x00280060u, VR.CS);
    /// <summary>Compression Originator, SH, 1, retired.</summary>
    public static Attribute<string> CompressionOriginator => new(0x00280061u, VR.SH);
    /// <summary>Compression Label, LO, 1, retired.</summary>
    public static Attribute<string> CompressionLabel => new(0x00280062u, VR.LO);
    /// <summary>Compression Description, SH, 1, retired.</summary>
    public static Attribute<string> CompressionDescription => new(0x00280063u, VR.SH);
    /// <summary>Compression Sequence, CS, 1-n, retired.</summary>
    public static Attribute<string> CompressionSequence => new(0x00280065u, VR.CS);
    /// <summary>Compression Step Pointers, AT, 1-n, retired.</summary>
    public static Attribute<Tag> CompressionStepPointers => new(0x00280066u, VR.AT);
    /// <summary>Repeat Interval, US, 1, retired.</summary>
    public static Attribute<ushort> RepeatInterval => new(0x00280068u, VR.US);
    /// <summary>Bits Grouped, US, 1, retired.</summary>
    public static Attribute<ushort> BitsGrouped => new(0x00280069u, VR.US);
    /// <summary>Perimeter Table, US, 1-n, retired.</summary>
    public static Attribute<ushort> PerimeterTable => new(0x00280070u, VR.US);
    /// <summary>Perimeter Value, US or SS, 1, retired.</summary>
    public static Attribute<int> PerimeterValue => new(0x00280071u, VR.US);
    /// <summary>Predictor Rows, US, 1, retired.</summary>
    public static Attribute<ushort> PredictorRows => new(0x00280080u, VR.US);
    /// <summary>Predictor Columns, US, 1, retired.</summary>
    public static Attribute<ushort> PredictorColumns => new(0x00280081u, VR.US);
    /// <summary>Predictor Constants, US, 1-n, retired.</summary>
    public static Attribute<ushort> PredictorConstants => new(0x00280082u, VR.US);
    /// <summary>Blocked Pixels, CS, 1, retired.</summary>
    public static Attribute<string> BlockedPixels => new(0x00280090u, VR.CS);
    /// <summary>Block Rows, US, 1, retired.</summary>
    public static Attribute<ushort> BlockRows => new(0x00280091u, VR.US);
    /// <summary>Block Columns, US, 1, retired.</summary>
    public static Attribute<ushort> BlockColumns => new(0x00280092u, VR.US);
    /// <summary>Row Overlap, US, 1, retired.</summary>
    public static Attribute<ushort> RowOverlap => new(0x00280093u, VR.US);
    /// <summary>Column Overlap, US, 1, retired.</summary>
    public static Attribute<ushort> ColumnOverlap => new(0x00280094u, VR.US);
    /// <summary>Bits Allocated, US, 1.</summary>
    public static Attribute<ushort> BitsAllocated => new(0x00280100u, VR.US);
    /// <summary>Bits Stored, US, 1.</summary>
    public static Attribute<ushort> BitsStored => new(0x00280101u, VR.US);
    /// <summary>High Bit, US, 1.</summary>
    public static Attribute<ushort> HighBit => new(0x00280102u, VR.US);
    /// <summary>Pixel Representation, US, 1.</summary>
    public static Attribute<ushort> PixelRepresentation => new(0x00280103u, VR.US);
    /// <summary>Smallest Valid Pixel Value, US or SS, 1, retired.</summary>
    public static Attribute<int> SmallestValidPixelValue => new(0x00280104u, VR.US);
    /// <summary>Largest Valid Pixel Value, US or SS, 1, retired.</summary>
    public static Attribute<int> LargestValidPixelValue => new(0x00280105u, VR.US);
    /// <summary>Smallest Image Pixel Value, US or SS, 1.</summary>
    public static Attribute<int> SmallestImagePixelValue => new(0x00280106u, VR.US);
    /// <summary>Largest Image Pixel Value, US or SS, 1.</summary>
    public static Attribute<int> LargestImagePixelValue => new(0x00280107u, VR.US);
    /// <summary>Smallest Pixel Value in Series, US or SS, 1.</summary>
    public static Attribute<int> SmallestPixelValueInSeries => new(0x00280108u, VR.US);
    /// <summary>Largest Pixel Value in Series, US or SS, 1.</summary>
    public static Attribute<int> LargestPixelValueInSeries => new(0x00280109u, VR.US);
    /// <summary>Smallest Image Pixel Value in Plane, US or SS, 1, retired.</summary>
    public static Attribute<int> SmallestImagePixelValueInPlane => new(0x00280110u, VR.US);
    /// <summary>Largest Image Pixel Value in Plane, US or SS, 1, retired.</summary>
    public static Attribute<int> LargestImagePixelValueInPlane => new(0x00280111u, VR.US);
    /// <summary>Pixel Padding Value, US or SS, 1.</summary>
    public static Attribute<int> PixelPaddingValue => new(0x00280120u, VR.US);
    /// <summary>Pixel Padding Range Limit, US or SS, 1.</summary>
    public static Attribute<int> PixelPaddingRangeLimit => new(0x00280121u, VR.US);
    /// <summary>Float Pixel Padding Value, FL, 1.</summary>
    public static Attribute<float> FloatPixelPaddingValue => new(0x00280122u, VR.FL);
    /// <summary>Double Float Pixel Padding Value, FD, 1.</summary>
    public static Attribute<double> DoubleFloatPixelPaddingValue => new(0x00280123u, VR.FD);
    /// <summary>Float Pixel Padding Range Limit, FL, 1.</summary>
    public static Attribute<float> FloatPixelPaddingRangeLimit => new(0x00280124u, VR.FL);
    /// <summary>Double Float Pixel Padding Range Limit, FD, 1.</summary>
    public static Attribute<double> DoubleFloatPixelPaddingRangeLimit => new(0x00280125u, VR.FD);
    /// <summary>Image Location, US, 1, retired.</summary>
    public static Attribute<ushort> ImageLocation => new(0x00280200u, VR.US);
    /// <summary>Quality Control Image, CS, 1.</summary>
    public static Attribute<string> QualityControlImage => new(0x00280300u, VR.CS);
    /// <summary>Burned In Annotation, CS, 1.</summary>
    public static Attribute<string> BurnedInAnnotation => new(0x00280301u, VR.CS);
    /// <summary>Recognizable Visual Features, CS, 1.</summary>
    public static Attribute<string> RecognizableVisualFeatures => new(0x00280302u, VR.CS);
    /// <summary>Longitudinal Temporal Information Modified, CS, 1.</summary>
    public static Attribute<string> LongitudinalTemporalInformationModified => new(0x00280303u, VR.CS);
    /// <summary>Referenced Color Palette Instance UID, UI, 1.</summary>
    public static Attribute<Uid> ReferencedColorPaletteInstanceUID => new(0x00280304u, VR.UI);
    /// <summary>Transform Label, LO, 1, retired.</summary>
    public static Attribute<string> TransformLabel => new(0x00280400u, VR.LO);
    /// <summary>Transform Version Number, LO, 1, retired.</summary>
    public static Attribute<string> TransformVersionNumber => new(0x00280401u, VR.LO);
    /// <summary>Number of Transform Steps, US, 1, retired.</summary>
    public static Attribute<ushort> NumberOfTransformSteps => new(0x00280402u, VR.US);
    /// <summary>Sequence of Compressed Data, LO, 1-n, retired.</summary>
    public static Attribute<string> SequenceOfCompressedData => new(0x00280403u, VR.LO);
    /// <summary>Details of Coefficients, AT, 1-n, retired.</summary>
    public static Attribute<Tag> DetailsOfCoefficients => new(0x00280404u, VR.AT);
    /// <summary>DCT Label, LO, 1, retired.</summary>
    public static Attribute<string> DCTLabel => new(0x00280700u, VR.LO);
    /// <summary>Data Block Description, CS, 1-n, retired.</summary>
    public static Attribute<string> DataBlockDescription => new(0x00280701u, VR.CS);
    /// <summary>Data Block, AT, 1-n, retired.</summary>
    public static Attribute<Tag> DataBlock => new(0x00280702u, VR.AT);
    /// <summary>Normalization Factor Format, US, 1, retired.</summary>
    public static Attribute<ushort> NormalizationFactorFormat => new(0x00280710u, VR.US);
    /// <summary>Zonal Map Number Format, US, 1, retired.</summary>
    public static Attribute<ushort> ZonalMapNumberFormat => new(0x00280720u, VR.US);
    /// <summary>Zonal Map Location, AT, 1-n, retired.</summary>
    public static Attribute<Tag> ZonalMapLocation => new(0x00280721u, VR.AT);
    /// <summary>Zonal Map Format, US, 1, retired.</summary>
    public static Attribute<ushort> ZonalMapFormat => new(0x00280722u, VR.US);
    /// <summary>Adaptive Map Format, US, 1, retired.</summary>
    public static Attribute<ushort> AdaptiveMapFormat => new(0x00280730u, VR.US);
    /// <summary>Code Number Format, US, 1, retired.</summary>
    public static Attribute<ushort> CodeNumberFormat => new(0x00280740u, VR.US);
    /// <summary>Pixel Spacing Calibration Type, CS, 1.</summary>
    public static Attribute<string> PixelSpacingCalibrationType => new(0x00280A02u, VR.CS);
    /// <summary>Pixel Spacing Calibration Description, LO, 1.</summary>
    public static Attribute<string> PixelSpacingCalibrationDescription => new(0x00280A04u, VR.LO);
    /// <summary>Pixel Intensity Relationship, CS, 1.</summary>
    public static Attribute<string> PixelIntensityRelationship => new(0x00281040u, VR.CS);
    /// <summary>Pixel Intensity Relationship Sign, SS, 1.</summary>
    public static Attribute<short> PixelIntensityRelationshipSign => new(0x00281041u, VR.SS);
    /// <summary>Window Center, DS, 1-n.</summary>
    public static Attribute<double> WindowCenter => new(0x00281050u, VR.DS);
    /// <summary>Window Width, DS, 1-n.</summary>
    public static Attribute<double> WindowWidth => new(0x00281051u, VR.DS);
    /// <summary>Rescale Intercept, DS, 1.</summary>
    public static Attribute<double> RescaleIntercept => new(0x00281052u, VR.DS);
    /// <summary>Rescale Slope, DS, 1.</summary>
    public static Attribute<double> RescaleSlope => new(0x00281053u, VR.DS);
    /// <summary>Rescale Type, LO, 1.</summary>
    public static Attribute<string> RescaleType => new(0x00281054u, VR.LO);
    /// <summary>Window Center &amp; Width Explanation, LO, 1-n.</summary>
    public static Attribute<string> WindowCenterWidthExplanation => new(0x00281055u, VR.LO);
    /// <summary>VOI LUT Function, CS, 1.</summary>
    public static Attribute<string> VOILUTFunction => new(0x00281056u, VR.CS);
    /// <summary>Gray Scale, CS, 1, retired.</summary>
    public static Attribute<string> GrayScale => new(0x00281080u, VR.CS);
    /// <summary>Recommended Viewing Mode, CS, 1.</summary>
    public static Attribute<string> RecommendedViewingMode => new(0x00281090u, VR.CS);
    /// <summary>Gray Lookup Table Descriptor, US or SS, 3, retired.</summary>
    public static Attribute<int> GrayLookupTableDescriptor => new(0x00281100u, VR.US);
    /// <summary>Red Palette Color Lookup Table Descriptor, US or SS, 3.</summary>
    public static Attribute<int> RedPaletteColorLookupTableDescriptor => new(0x00281101u, VR.US);
    /// <summary>Green Palette Color Lookup Table Descriptor, US or SS, 3.</summary>
    public static Attribute<int> GreenPaletteColorLookupTableDescriptor => new(0x00281102u, VR.US);
    /// <summary>Blue Palette Color Lookup Table Descriptor, US or SS, 3.</summary>
    public static Attribute<int> BluePaletteColorLookupTableDescriptor => new(0x00281103u, VR.US);
    /// <summary>Alpha Palette Color Lookup Table Descriptor, US, 3.</summary>
    public static Attribute<ushort> AlphaPaletteColorLookupTableDescriptor => new(0x00281104u, VR.US);
    /// <summary>Large Red Palette Color Lookup Table Descriptor, US or SS, 4, retired.</summary>
    public static Attribute<int> LargeRedPaletteColorLookupTableDescriptor => new(0x00281111u, VR.US);
    /// <summary>Large Green Palette Color Lookup Table Descriptor, US or SS, 4, retired.</summary>
    public static Attribute<int> LargeGreenPaletteColorLookupTableDescriptor => new(0x00281112u, VR.US);
    /// <summary>Large Blue Palette Color Lookup Table Descriptor, US or SS, 4, retired.</summary>
    public static Attribute<int> LargeBluePaletteColorLookupTableDescriptor => new(0x00281113u, VR.US);
    /// <summary>Palette Color Lookup Table UID, UI, 1.</summary>
    public static Attribute<Uid> PaletteColorLookupTableUID => new(0x00281199u, VR.UI);
    /// <summary>Gray Lookup Table Data, US or SS or OW, 1-n, retired.</summary>
    public static Attribute<ReadOnlyMemory<byte>> GrayLookupTableData => new(0x00281200u, VR.US);
    /// <summary>Red Palette Color Lookup Table Data, OW, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> RedPaletteColorLookupTableData => new(0x00281201u, VR.OW);
    /// <summary>Green Palette Color Lookup Table Data, OW, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> GreenPaletteColorLookupTableData => new(0x00281202u, VR.OW);
    /// <summary>Blue Palette Color Lookup Table Data, OW, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> BluePaletteColorLookupTableData => new(0x00281203u, VR.OW);
    /// <summary>Alpha Palette Color Lookup Table Data, OW, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> AlphaPaletteColorLookupTableData => new(0x00281204u, VR.OW);
    /// <summary>Large Red Palette Color Lookup Table Data, OW, 1, retired.</summary>
    public static Attribute<ReadOnlyMemory<byte>> LargeRedPaletteColorLookupTableData => new(0x00281211u, VR.OW);
    /// <summary>Large Green Palette Color Lookup Table Data, OW, 1, retired.</summary>
    public static Attribute<ReadOnlyMemory<byte>> LargeGreenPaletteColorLookupTableData => new(0x00281212u, VR.OW);
    /// <summary>Large Blue Palette Color Lookup Table Data, OW, 1, retired.</summary>
    public static Attribute<ReadOnlyMemory<byte>> LargeBluePaletteColorLookupTableData => new(0x00281213u, VR.OW);
    /// <summary>Large Palette Color Lookup Table UID, UI, 1, retired.</summary>
    public static Attribute<Uid> LargePaletteColorLookupTableUID => new(0x00281214u, VR.UI);
    /// <summary>Segmented Red Palette Color Lookup Table Data, OW, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> SegmentedRedPaletteColorLookupTableData => new(0x00281221u, VR.OW);
    /// <summary>Segmented Green Palette Color Lookup Table Data, OW, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> SegmentedGreenPaletteColorLookupTableData => new(0x00281222u, VR.OW);
    /// <summary>Segmented Blue Palette Color Lookup Table Data, OW, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> SegmentedBluePaletteColorLookupTableData => new(0x00281223u, VR.OW);
    /// <summary>Segmented Alpha Palette Color Lookup Table Data, OW, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> SegmentedAlphaPaletteColorLookupTableData => new(0x00281224u, VR.OW);
    /// <summary>Stored Value Color Range Sequence, SQ, 1.</summary>
    public static SequenceAttribute StoredValueColorRangeSequence => new(0x00281230u);
    /// <summary>Minimum Stored Value Mapped, FD, 1.</summary>
    public static Attribute<double> MinimumStoredValueMapped => new(0x00281231u, VR.FD);
    /// <summary>Maximum Stored Value Mapped, FD, 1.</summary>
    public static Attribute<double> MaximumStoredValueMapped => new(0x00281232u, VR.FD);
    /// <summary>Breast Implant Present, CS, 1.</summary>
    public static Attribute<string> BreastImplantPresent => new(0x00281300u, VR.CS);
    /// <summary>Partial View, CS, 1.</summary>
    public static Attribute<string> PartialView => new(0x00281350u, VR.CS);
    /// <summary>Partial View Description, ST, 1.</summary>
    public static Attribute<string> PartialViewDescription => new(0x00281351u, VR.ST);
    /// <summary>Partial View Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PartialViewCodeSequence => new(0x00281352u);
    /// <summary>Spatial Locations Preserved, CS, 1.</summary>
    public static Attribute<string> SpatialLocationsPreserved => new(0x0028135Au, VR.CS);
    /// <summary>Data Frame Assignment Sequence, SQ, 1.</summary>
    public static SequenceAttribute DataFrameAssignmentSequence => new(0x00281401u);
    /// <summary>Data Path Assignment, CS, 1.</summary>
    public static Attribute<string> DataPathAssignment => new(0x00281402u, VR.CS);
    /// <summary>Bits Mapped to Color Lookup Table, US, 1.</summary>
    public static Attribute<ushort> BitsMappedToColorLookupTable => new(0x00281403u, VR.US);
    /// <summary>Blending LUT 1 Sequence, SQ, 1.</summary>
    public static SequenceAttribute BlendingLUT1Sequence => new(0x00281404u);
    /// <summary>Blending LUT 1 Transfer Function, CS, 1.</summary>
    public static Attribute<string> BlendingLUT1TransferFunction => new(0x00281405u, VR.CS);
    /// <summary>Blending Weight Constant, FD, 1.</summary>
    public static Attribute<double> BlendingWeightConstant => new(0x00281406u, VR.FD);
    /// <summary>Blending Lookup Table Descriptor, US, 3.</summary>
    public static Attribute<ushort> BlendingLookupTableDescriptor => new(0x00281407u, VR.US);
    /// <summary>Blending Lookup Table Data, OW, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> BlendingLookupTableData => new(0x00281408u, VR.OW);
    /// <summary>Enhanced Palette Color Lookup Table Sequence, SQ, 1.</summary>
    public static SequenceAttribute EnhancedPaletteColorLookupTableSequence => new(0x0028140Bu);
    /// <summary>Blending LUT 2 Sequence, SQ, 1.</summary>
    public static SequenceAttribute BlendingLUT2Sequence => new(0x0028140Cu);
    /// <summary>Blending LUT 2 Transfer Function, CS, 1.</summary>
    public static Attribute<string> BlendingLUT2TransferFunction => new(0x0028140Du, VR.CS);
    /// <summary>Data Path ID, CS, 1.</summary>
    public static Attribute<string> DataPathID => new(0x0028140Eu, VR.CS);
    /// <summary>RGB LUT Transfer Function, CS, 1.</summary>
    public static Attribute<string> RGBLUTTransferFunction => new(0x0028140Fu, VR.CS);
    /// <summary>Alpha LUT Transfer Function, CS, 1.</summary>
    public static Attribute<string> AlphaLUTTransferFunction => new(0x00281410u, VR.CS);
    /// <summary>ICC Profile, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> ICCProfile => new(0x00282000u, VR.OB);
    /// <summary>Color Space, CS, 1.</summary>
    public static Attribute<string> ColorSpace => new(0x00282002u, VR.CS);
    /// <summary>Lossy Image Compression, CS, 1.</summary>
    public static Attribute<string> LossyImageCompression => new(0x00282110u, VR.CS);
    /// <summary>Lossy Image Compression Ratio, DS, 1-n.</summary>
    public static Attribute<double> LossyImageCompressionRatio => new(0x00282112u, VR.DS);
    /// <summary>Lossy Image Compression Method, CS, 1-n.</summary>
    public static Attribute<string> LossyImageCompressionMethod => new(0x00282114u, VR.CS);
    /// <summary>Modality LUT Sequence, SQ, 1.</summary>
    public static SequenceAttribute ModalityLUTSequence => new(0x00283000u);
    /// <summary>Variable Modality LUT Sequence, SQ, 1.</summary>
    public static SequenceAttribute VariableModalityLUTSequence => new(0x00283001u);
    /// <summary>LUT Descriptor, US or SS, 3.</summary>
    public static Attribute<int> LUTDescriptor => new(0x00283002u, VR.US);
    /// <summary>LUT Explanation, LO, 1.</summary>
    public static Attribute<string> LUTExplanation => new(0x00283003u, VR.LO);
    /// <summary>Modality LUT Type, LO, 1.</summary>
    public static Attribute<string> ModalityLUTType => new(0x00283004u, VR.LO);
    /// <summary>LUT Data, US or OW, 1-n.</summary>
    public static Attribute<ReadOnlyMemory<byte>> LUTData => new(0x00283006u, VR.US);
    /// <summary>VOI LUT Sequence, SQ, 1.</summary>
    public static SequenceAttribute VOILUTSequence => new(0x00283010u);
    /// <summary>Softcopy VOI LUT Sequence, SQ, 1.</summary>
    public static SequenceAttribute SoftcopyVOILUTSequence => new(0x00283110u);
    /// <summary>Image Presentation Comments, LT, 1, retired.</summary>
    public static Attribute<string> ImagePresentationComments => new(0x00284000u, VR.LT);
    /// <summary>Bi-Plane Acquisition Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute BiPlaneAcquisitionSequence => new(0x00285000u);
    /// <summary>Representative Frame Number, US, 1.</summary>
    public static Attribute<ushort> RepresentativeFrameNumber => new(0x00286010u, VR.US);
    /// <summary>Frame Numbers of Interest (FOI), US, 1-n.</summary>
    public static Attribute<ushort> FrameNumbersOfInterest => new(0x00286020u, VR.US);
    /// <summary>Frame of Interest Description, LO, 1-n.</summary>
    public static Attribute<string> FrameOfInterestDescription => new(0x00286022u, VR.LO);
    /// <summary>Frame of Interest Type, CS, 1-n.</summary>
    public static Attribute<string> FrameOfInterestType => new(0x00286023u, VR.CS);
    /// <summary>Mask Pointer(s), US, 1-n, retired.</summary>
    public static Attribute<ushort> MaskPointers => new(0x00286030u, VR.US);
    /// <summary>R Wave Pointer, US, 1-n.</summary>
    public static Attribute<ushort> RWavePointer => new(0x00286040u, VR.US);
    /// <summary>Mask Subtraction Sequence, SQ, 1.</summary>
    public static SequenceAttribute MaskSubtractionSequence => new(0x00286100u);
    /// <summary>Mask Operation, CS, 1.</summary>
    public static Attribute<string> MaskOperation => new(0x00286101u, VR.CS);
    /// <summary>Applicable Frame Range, US, 2-2n.</summary>
    public static Attribute<ushort> ApplicableFrameRange => new(0x00286102u, VR.US);
    /// <summary>Mask Frame Numbers, US, 1-n.</summary>
    public static Attribute<ushort> MaskFrameNumbers => new(0x00286110u, VR.US);
    /// <summary>Contrast Frame Averaging, US, 1.</summary>
    public static Attribute<ushort> ContrastFrameAveraging => new(0x00286112u, VR.US);
    /// <summary>Mask Sub-pixel Shift, FL, 2.</summary>
    public static Attribute<float> MaskSubPixelShift => new(0x00286114u, VR.FL);
    /// <summary>TID Offset, SS, 1.</summary>
    public static Attribute<short> TIDOffset => new(0x00286120u, VR.SS);
    /// <summary>Mask Operation Explanation, ST, 1.</summary>
    public static Attribute<string> MaskOperationExplanation => new(0x00286190u, VR.ST);
    /// <summary>Equipment Administrator Sequence, SQ, 1.</summary>
    public static SequenceAttribute EquipmentAdministratorSequence => new(0x00287000u);
    /// <summary>Number of Display Subsystems, US, 1.</summary>
    public static Attribute<ushort> NumberOfDisplaySubsystems => new(0x00287001u, VR.US);
    /// <summary>Current Configuration ID, US, 1.</summary>
    public static Attribute<ushort> CurrentConfigurationID => new(0x00287002u, VR.US);
    /// <summary>Display Subsystem ID, US, 1.</summary>
    public static Attribute<ushort> DisplaySubsystemID => new(0x00287003u, VR.US);
    /// <summary>Display Subsystem Name, SH, 1.</summary>
    public static Attribute<string> DisplaySubsystemName => new(0x00287004u, VR.SH);
    /// <summary>Display Subsystem Description, LO, 1.</summary>
    public static Attribute<string> DisplaySubsystemDescription => new(0x00287005u, VR.LO);
    /// <summary>System Status, CS, 1.</summary>
    public static Attribute<string> SystemStatus => new(0x00287006u, VR.CS);
    /// <summary>System Status Comment, LO, 1.</summary>
    public static Attribute<string> SystemStatusComment => new(0x00287007u, VR.LO);
    /// <summary>Target Luminance Characteristics Sequence, SQ, 1.</summary>
    public static SequenceAttribute TargetLuminanceCharacteristicsSequence => new(0x00287008u);
    /// <summary>Luminance Characteristics ID, US, 1.</summary>
    public static Attribute<ushort> LuminanceCharacteristicsID => new(0x00287009u, VR.US);
    /// <summary>Display Subsystem Configuration Sequence, SQ, 1.</summary>
    public static SequenceAttribute DisplaySubsystemConfigurationSequence => new(0x0028700Au);
    /// <summary>Configuration ID, US, 1.</summary>
    public static Attribute<ushort> ConfigurationID => new(0x0028700Bu, VR.US);
    /// <summary>Configuration Name, SH, 1.</summary>
    public static Attribute<string> ConfigurationName => new(0x0028700Cu, VR.SH);
    /// <summary>Configuration Description, LO, 1.</summary>
    public static Attribute<string> ConfigurationDescription => new(0x0028700Du, VR.LO);
    /// <summary>Referenced Target Luminance Characteristics ID, US, 1.</summary>
    public static Attribute<ushort> ReferencedTargetLuminanceCharacteristicsID => new(0x0028700Eu, VR.US);
    /// <summary>QA Results Sequence, SQ, 1.</summary>
    public static SequenceAttribute QAResultsSequence => new(0x0028700Fu);
    /// <summary>Display Subsystem QA Results Sequence, SQ, 1.</summary>
    public static SequenceAttribute DisplaySubsystemQAResultsSequence => new(0x00287010u);
    /// <summary>Configuration QA Results Sequence, SQ, 1.</summary>
    public static SequenceAttribute ConfigurationQAResultsSequence => new(0x00287011u);
    /// <summary>Measurement Equipment Sequence, SQ, 1.</summary>
    public static SequenceAttribute MeasurementEquipmentSequence => new(0x00287012u);
    /// <summary>Measurement Functions, CS, 1-n.</summary>
    public static Attribute<string> MeasurementFunctions => new(0x00287013u, VR.CS);
    /// <summary>Measurement Equipment Type, CS, 1.</summary>
    public static Attribute<string> MeasurementEquipmentType => new(0x00287014u, VR.CS);
    /// <summary>Visual Evaluation Result Sequence, SQ, 1.</summary>
    public static SequenceAttribute VisualEvaluationResultSequence => new(0x00287015u);
    /// <summary>Display Calibration Result Sequence, SQ, 1.</summary>
    public static SequenceAttribute DisplayCalibrationResultSequence => new(0x00287016u);
    /// <summary>DDL Value, US, 1.</summary>
    public static Attribute<ushort> DDLValue => new(0x00287017u, VR.US);
    /// <summary>CIExy White Point, FL, 2.</summary>
    public static Attribute<float> CIExyWhitePoint => new(0x00287018u, VR.FL);
    /// <summary>Display Function Type, CS, 1.</summary>
    public static Attribute<string> DisplayFunctionType => new(0x00287019u, VR.CS);
    /// <summary>Gamma Value, FL, 1.</summary>
    public static Attribute<float> GammaValue => new(0x0028701Au, VR.FL);
    /// <summary>Number of Luminance Points, US, 1.</summary>
    public static Attribute<ushort> NumberOfLuminancePoints => new(0x0028701Bu, VR.US);
    /// <summary>Luminance Response Sequence, SQ, 1.</summary>
    public static SequenceAttribute LuminanceResponseSequence => new(0x0028701Cu);
    /// <summary>Target Minimum Luminance, FL, 1.</summary>
    public static Attribute<float> TargetMinimumLuminance => new(0x0028701Du, VR.FL);
    /// <summary>Target Maximum Luminance, FL, 1.</summary>
    public static Attribute<float> TargetMaximumLuminance => new(0x0028701Eu, VR.FL);
    /// <summary>Luminance Value, FL, 1.</summary>
    public static Attribute<float> LuminanceValue => new(0x0028701Fu, VR.FL);
    /// <summary>Luminance Response Description, LO, 1.</summary>
    public static Attribute<string> LuminanceResponseDescription => new(0x00287020u, VR.LO);
    /// <summary>White Point Flag, CS, 1.</summary>
    public static Attribute<string> WhitePointFlag => new(0x00287021u, VR.CS);
    /// <summary>Display Device Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute DisplayDeviceTypeCodeSequence => new(0x00287022u);
    /// <summary>Display Subsystem Sequence, SQ, 1.</summary>
    public static SequenceAttribute DisplaySubsystemSequence => new(0x00287023u);
    /// <summary>Luminance Result Sequence, SQ, 1.</summary>
    public static SequenceAttribute LuminanceResultSequence => new(0x00287024u);
    /// <summary>Ambient Light Value Source, CS, 1.</summary>
    public static Attribute<string> AmbientLightValueSource => new(0x00287025u, VR.CS);
    /// <summary>Measured Characteristics, CS, 1-n.</summary>
    public static Attribute<string> MeasuredCharacteristics => new(0x00287026u, VR.CS);
    /// <summary>Luminance Uniformity Result Sequence, SQ, 1.</summary>
    public static SequenceAttribute LuminanceUniformityResultSequence => new(0x00287027u);
    /// <summary>Visual Evaluation Test Sequence, SQ, 1.</summary>
    public static SequenceAttribute VisualEvaluationTestSequence => new(0x00287028u);
    /// <summary>Test Result, CS, 1.</summary>
    public static Attribute<string> TestResult => new(0x00287029u, VR.CS);
    /// <summary>Test Result Comment, LO, 1.</summary>
    public static Attribute<string> TestResultComment => new(0x0028702Au, VR.LO);
    /// <summary>Test Image Validation, CS, 1.</summary>
    public static Attribute<string> TestImageValidation => new(0x0028702Bu, VR.CS);
    /// <summary>Test Pattern Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute TestPatternCodeSequence => new(0x0028702Cu);
    /// <summary>Measurement Pattern Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute MeasurementPatternCodeSequence => new(0x0028702Du);
    /// <summary>Visual Evaluation Method Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute VisualEvaluationMethodCodeSequence => new(0x0028702Eu);
    /// <summary>Pixel Data Provider URL, UR, 1.</summary>
    public static Attribute<string> PixelDataProviderURL => new(0x00287FE0u, VR.UR);
    /// <summary>Data Point Rows, UL, 1.</summary>
    public static Attribute<uint> DataPointRows => new(0x00289001u, VR.UL);
    /// <summary>Data Point Columns, UL, 1.</summary>
    public static Attribute<uint> DataPointColumns => new(0x00289002u, VR.UL);
    /// <summary>Signal Domain Columns, CS, 1.</summary>
    public static Attribute<string> SignalDomainColumns => new(0x00289003u, VR.CS);
    /// <summary>Largest Monochrome Pixel Value, US, 1, retired.</summary>
    public static Attribute<ushort> LargestMonochromePixelValue => new(0x00289099u, VR.US);
    /// <summary>Data Representation, CS, 1.</summary>
    public static Attribute<string> DataRepresentation => new(0x00289108u, VR.CS);
    /// <summary>Pixel Measures Sequence, SQ, 1.</summary>
    public static SequenceAttribute PixelMeasuresSequence => new(0x00289110u);
    /// <summary>Frame VOI LUT Sequence, SQ, 1.</summary>
    public static SequenceAttribute FrameVOILUTSequence => new(0x00289132u);
    /// <summary>Pixel Value Transformation Sequence, SQ, 1.</summary>
    public static SequenceAttribute PixelValueTransformationSequence => new(0x00289145u);
    /// <summary>Signal Domain Rows, CS, 1.</summary>
    public static Attribute<string> SignalDomainRows => new(0x00289235u, VR.CS);
    /// <summary>Display Filter Percentage, FL, 1.</summary>
    public static Attribute<float> DisplayFilterPercentage => new(0x00289411u, VR.FL);
    /// <summary>Frame Pixel Shift Sequence, SQ, 1.</summary>
    public static SequenceAttribute FramePixelShiftSequence => new(0x00289415u);
    /// <summary>Subtraction Item ID, US, 1.</summary>
    public static Attribute<ushort> SubtractionItemID => new(0x00289416u, VR.US);
    /// <summary>Pixel Intensity Relationship LUT Sequence, SQ, 1.</summary>
    public static SequenceAttribute PixelIntensityRelationshipLUTSequence => new(0x00289422u);
    /// <summary>Frame Pixel Data Properties Sequence, SQ, 1.</summary>
    public static SequenceAttribute FramePixelDataPropertiesSequence => new(0x00289443u);
    /// <summary>Geometrical Properties, CS, 1.</summary>
    public static Attribute<string> GeometricalProperties => new(0x00289444u, VR.CS);
    /// <summary>Geometric Maximum Distortion, FL, 1.</summary>
    public static Attribute<float> GeometricMaximumDistortion => new(0x00289445u, VR.FL);
    /// <summary>Image Processing Applied, CS, 1-n.</summary>
    public static Attribute<string> ImageProcessingApplied => new(0x00289446u, VR.CS);
    /// <summary>Mask Selection Mode, CS, 1.</summary>
    public static Attribute<string> MaskSelectionMode => new(0x00289454u, VR.CS);
    /// <summary>LUT Function, CS, 1.</summary>
    public static Attribute<string> LUTFunction => new(0x00289474u, VR.CS);
    /// <summary>Mask Visibility Percentage, FL, 1.</summary>
    public static Attribute<float> MaskVisibilityPercentage => new(0x00289478u, VR.FL);
    /// <summary>Pixel Shift Sequence, SQ, 1.</summary>
    public static SequenceAttribute PixelShiftSequence => new(0x00289501u);
    /// <summary>Region Pixel Shift Sequence, SQ, 1.</summary>
    public static SequenceAttribute RegionPixelShiftSequence => new(0x00289502u);
    /// <summary>Vertices of the Region, SS, 2-2n.</summary>
    public static Attribute<short> VerticesOfTheRegion => new(0x00289503u, VR.SS);
    /// <summary>Multi-frame Presentation Sequence, SQ, 1.</summary>
    public static SequenceAttribute MultiFramePresentationSequence => new(0x00289505u);
    /// <summary>Pixel Shift Frame Range, US, 2-2n.</summary>
    public static Attribute<ushort> PixelShiftFrameRange => new(0x00289506u, VR.US);
    /// <summary>LUT Frame Range, US, 2-2n.</summary>
    public static Attribute<ushort> LUTFrameRange => new(0x00289507u, VR.US);
    /// <summary>Image to Equipment Mapping Matrix, DS, 16.</summary>
    public static Attribute<double> ImageToEquipmentMappingMatrix => new(0x00289520u, VR.DS);
    /// <summary>Equipment Coordinate System Identification, CS, 1.</summary>
    public static Attribute<string> EquipmentCoordinateSystemIdentification => new(0x00289537u, VR.CS);
    /// <summary>Study Status ID, CS, 1, retired.</summary>
    public static Attribute<string> StudyStatusID => new(0x0032000Au, VR.CS);
    /// <summary>Study Priority ID, CS, 1, retired.</summary>
    public static Attribute<string> StudyPriorityID => new(0x0032000Cu, VR.CS);
    /// <summary>Study ID Issuer, LO, 1, retired.</summary>
    public static Attribute<string> StudyIDIssuer => new(0x00320012u, VR.LO);
    /// <summary>Study Verified Date, DA, 1, retired.</summary>
    public static Attribute<DateOnly> StudyVerifiedDate => new(0x00320032u, VR.DA);
    /// <summary>Study Verified Time, TM, 1, retired.</summary>
    public static Attribute<TimeOnly> StudyVerifiedTime => new(0x00320033u, VR.TM);
    /// <summary>Study Read Date, DA, 1, retired.</summary>
    public static Attribute<DateOnly> StudyReadDate => new(0x00320034u, VR.DA);
    /// <summary>Study Read Time, TM, 1, retired.</summary>
    public static Attribute<TimeOnly> StudyReadTime => new(0x00320035u, VR.TM);
    /// <summary>Scheduled Study Start Date, DA, 1, retired.</summary>
    public static Attribute<DateOnly> ScheduledStudyStartDate => new(0x00321000u, VR.DA);
    /// <summary>Scheduled Study Start Time, TM, 1, retired.</summary>
    public static Attribute<TimeOnly> ScheduledStudyStartTime => new(0x00321001u, VR.TM);
    /// <summary>Scheduled Study Stop Date, DA, 1, retired.</summary>
    public static Attribute<DateOnly> ScheduledStudyStopDate => new(0x00321010u, VR.DA);
    /// <summary>Scheduled Study Stop Time, TM, 1, retired.</summary>
    public static Attribute<TimeOnly> ScheduledStudyStopTime => new(0x00321011u, VR.TM);
    /// <summary>Scheduled Study Location, LO, 1, retired.</summary>
    public static Attribute<string> ScheduledStudyLocation => new(0x00321020u, VR.LO);
    /// <summary>Scheduled Study Location AE Title, AE, 1-n, retired.</summary>
    public static Attribute<string> ScheduledStudyLocationAETitle => new(0x00321021u, VR.AE);
    /// <summary>Reason for Study, LO, 1, retired.</summary>
    public static Attribute<string> ReasonForStudy => new(0x00321030u, VR.LO);
    /// <summary>Requesting Physician Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute RequestingPhysicianIdentificationSequence => new(0x00321031u);
    /// <summary>Requesting Physician, PN, 1.</summary>
    public static Attribute<PersonName> RequestingPhysician => new(0x00321032u, VR.PN);
    /// <summary>Requesting Service, LO, 1.</summary>
    public static Attribute<string> RequestingService => new(0x00321033u, VR.LO);
    /// <summary>Requesting Service Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RequestingServiceCodeSequence => new(0x00321034u);
    /// <summary>Study Arrival Date, DA, 1, retired.</summary>
    public static Attribute<DateOnly> StudyArrivalDate => new(0x00321040u, VR.DA);
    /// <summary>Study Arrival Time, TM, 1, retired.</summary>
    public static Attribute<TimeOnly> StudyArrivalTime => new(0x00321041u, VR.TM);
    /// <summary>Study Completion Date, DA, 1, retired.</summary>
    public static Attribute<DateOnly> StudyCompletionDate => new(0x00321050u, VR.DA);
    /// <summary>Study Completion Time, TM, 1, retired.</summary>
    public static Attribute<TimeOnly> StudyCompletionTime => new(0x00321051u, VR.TM);
    /// <summary>Study Component Status ID, CS, 1, retired.</summary>
    public static Attribute<string> StudyComponentStatusID => new(0x00321055u, VR.CS);
    /// <summary>Requested Procedure Description, LO, 1.</summary>
    public static Attribute<string> RequestedProcedureDescription => new(0x00321060u, VR.LO);
    /// <summary>Requested Procedure Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RequestedProcedureCodeSequence => new(0x00321064u);
    /// <summary>Requested Laterality Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RequestedLateralityCodeSequence => new(0x00321065u);
    /// <summary>Reason for Visit, UT, 1.</summary>
    public static Attribute<string> ReasonForVisit => new(0x00321066u, VR.UT);
    /// <summary>Reason for Visit Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReasonForVisitCodeSequence => new(0x00321067u);
    /// <summary>Requested Contrast Agent, LO, 1.</summary>
    public static Attribute<string> RequestedContrastAgent => new(0x00321070u, VR.LO);
    /// <summary>Study Comments, LT, 1, retired.</summary>
    public static Attribute<string> StudyComments => new(0x00324000u, VR.LT);
    /// <summary>Flow Identifier Sequence, SQ, 1.</summary>
    public static SequenceAttribute FlowIdentifierSequence => new(0x00340001u);
    /// <summary>Flow Identifier, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> FlowIdentifier => new(0x00340002u, VR.OB);
    /// <summary>Flow Transfer Syntax UID, UI, 1.</summary>
    public static Attribute<Uid> FlowTransferSyntaxUID => new(0x00340003u, VR.UI);
    /// <summary>Flow RTP Sampling Rate, UL, 1.</summary>
    public static Attribute<uint> FlowRTPSamplingRate => new(0x00340004u, VR.UL);
    /// <summary>Source Identifier, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> SourceIdentifier => new(0x00340005u, VR.OB);
    /// <summary>Frame Origin Timestamp, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> FrameOriginTimestamp => new(0x00340007u, VR.OB);
    /// <summary>Includes Imaging Subject, CS, 1.</summary>
    public static Attribute<string> IncludesImagingSubject => new(0x00340008u, VR.CS);
    /// <summary>Frame Usefulness Group Sequence, SQ, 1.</summary>
    public static SequenceAttribute FrameUsefulnessGroupSequence => new(0x00340009u);
    /// <summary>Real-Time Bulk Data Flow Sequence, SQ, 1.</summary>
    public static SequenceAttribute RealTimeBulkDataFlowSequence => new(0x0034000Au);
    /// <summary>Camera Position Group Sequence, SQ, 1.</summary>
    public static SequenceAttribute CameraPositionGroupSequence => new(0x0034000Bu);
    /// <summary>Includes Information, CS, 1.</summary>
    public static Attribute<string> IncludesInformation => new(0x0034000Cu, VR.CS);
    /// <summary>Time of Frame Group Sequence, SQ, 1.</summary>
    public static SequenceAttribute TimeOfFrameGroupSequence => new(0x0034000Du);
    /// <summary>Referenced Patient Alias Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute ReferencedPatientAliasSequence => new(0x00380004u);
    /// <summary>Visit Status ID, CS, 1.</summary>
    public static Attribute<string> VisitStatusID => new(0x00380008u, VR.CS);
    /// <summary>Admission ID, LO, 1.</summary>
    public static Attribute<string> AdmissionID => new(0x00380010u, VR.LO);
    /// <summary>Issuer of Admission ID, LO, 1, retired.</summary>
    public static Attribute<string> IssuerOfAdmissionID => new(0x00380011u, VR.LO);
    /// <summary>Issuer of Admission ID Sequence, SQ, 1.</summary>
    public static SequenceAttribute IssuerOfAdmissionIDSequence => new(0x00380014u);
    /// <summary>Route of Admissions, LO, 1.</summary>
    public static Attribute<string> RouteOfAdmissions => new(0x00380016u, VR.LO);
    /// <summary>Scheduled Admission Date, DA, 1, retired.</summary>
    public static Attribute<DateOnly> ScheduledAdmissionDate => new(0x0038001Au, VR.DA);
    /// <summary>Scheduled Admission Time, TM, 1, retired.</summary>
    public static Attribute<TimeOnly> ScheduledAdmissionTime => new(0x0038001Bu, VR.TM);
    /// <summary>Scheduled Discharge Date, DA, 1, retired.</summary>
    public static Attribute<DateOnly> ScheduledDischargeDate => new(0x0038001Cu, VR.DA);
    /// <summary>Scheduled Discharge Time, TM, 1, retired.</summary>
    public static Attribute<TimeOnly> ScheduledDischargeTime => new(0x0038001Du, VR.TM);
    /// <summary>Scheduled Patient Institution Residence, LO, 1, retired.</summary>
    public static Attribute<string> ScheduledPatientInstitutionResidence => new(0x0038001Eu, VR.LO);
    /// <summary>Admitting Date, DA, 1.</summary>
    public static Attribute<DateOnly> AdmittingDate => new(0x00380020u, VR.DA);
    /// <summary>Admitting Time, TM, 1.</summary>
    public static Attribute<TimeOnly> AdmittingTime => new(0x00380021u, VR.TM);
    /// <summary>Discharge Date, DA, 1, retired.</summary>
    public static Attribute<DateOnly> DischargeDate => new(0x00380030u, VR.DA);
    /// <summary>Discharge Time, TM, 1, retired.</summary>
    public static Attribute<TimeOnly> DischargeTime => new(0x00380032u, VR.TM);
    /// <summary>Discharge Diagnosis Description, LO, 1, retired.</summary>
    public static Attribute<string> DischargeDiagnosisDescription => new(0x00380040u, VR.LO);
    /// <summary>Discharge Diagnosis Code Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute DischargeDiagnosisCodeSequence => new(0x00380044u);
    /// <summary>Special Needs, LO, 1.</summary>
    public static Attribute<string> SpecialNeeds => new(0x00380050u, VR.LO);
    /// <summary>Service Episode ID, LO, 1.</summary>
    public static Attribute<string> ServiceEpisodeID => new(0x00380060u, VR.LO);
    /// <summary>Issuer of Service Episode ID, LO, 1, retired.</summary>
    public static Attribute<string> IssuerOfServiceEpisodeID => new(0x00380061u, VR.LO);
    /// <summary>Service Episode Description, LO, 1.</summary>
    public static Attribute<string> ServiceEpisodeDescription => new(0x00380062u, VR.LO);
    /// <summary>Issuer of Service Episode ID Sequence, SQ, 1.</summary>
    public static SequenceAttribute IssuerOfServiceEpisodeIDSequence => new(0x00380064u);
    /// <summary>Pertinent Documents Sequence, SQ, 1.</summary>
    public static SequenceAttribute PertinentDocumentsSequence => new(0x00380100u);
    /// <summary>Pertinent Resources Sequence, SQ, 1.</summary>
    public static SequenceAttribute PertinentResourcesSequence => new(0x00380101u);
    /// <summary>Resource Description, LO, 1.</summary>
    public static Attribute<string> ResourceDescription => new(0x00380102u, VR.LO);
    /// <summary>Current Patient Location, LO, 1.</summary>
    public static Attribute<string> CurrentPatientLocation => new(0x00380300u, VR.LO);
    /// <summary>Patient's Institution Residence, LO, 1.</summary>
    public static Attribute<string> PatientInstitutionResidence => new(0x00380400u, VR.LO);
    /// <summary>Patient State, LO, 1.</summary>
    public static Attribute<string> PatientState => new(0x00380500u, VR.LO);
    /// <summary>Patient Clinical Trial Participation Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientClinicalTrialParticipationSequence => new(0x00380502u);
    /// <summary>Visit Comments, LT, 1.</summary>
    public static Attribute<string> VisitComments => new(0x00384000u, VR.LT);
    /// <summary>Waveform Originality, CS, 1.</summary>
    public static Attribute<string> WaveformOriginality => new(0x003A0004u, VR.CS);
    /// <summary>Number of Waveform Channels, US, 1.</summary>
    public static Attribute<ushort> NumberOfWaveformChannels => new(0x003A0005u, VR.US);
    /// <summary>Number of Waveform Samples, UL, 1.</summary>
    public static Attribute<uint> NumberOfWaveformSamples => new(0x003A0010u, VR.UL);
    /// <summary>Sampling Frequency, DS, 1.</summary>
    public static Attribute<double> SamplingFrequency => new(0x003A001Au, VR.DS);
    /// <summary>Multiplex Group Label, SH, 1.</summary>
    public static Attribute<string> MultiplexGroupLabel => new(0x003A0020u, VR.SH);
    /// <summary>Channel Definition Sequence, SQ, 1.</summary>
    public static SequenceAttribute ChannelDefinitionSequence => new(0x003A0200u);
    /// <summary>Waveform Channel Number, IS, 1.</summary>
    public static Attribute<int> WaveformChannelNumber => new(0x003A0202u, VR.IS);
    /// <summary>Channel Label, SH, 1.</summary>
    public static Attribute<string> ChannelLabel => new(0x003A0203u, VR.SH);
    /// <summary>Channel Status, CS, 1-n.</summary>
    public static Attribute<string> ChannelStatus => new(0x003A0205u, VR.CS);
    /// <summary>Channel Source Sequence, SQ, 1.</summary>
    public static SequenceAttribute ChannelSourceSequence => new(0x003A0208u);
    /// <summary>Channel Source Modifiers Sequence, SQ, 1.</summary>
    public static SequenceAttribute ChannelSourceModifiersSequence => new(0x003A0209u);
    /// <summary>Source Waveform Sequence, SQ, 1.</summary>
    public static SequenceAttribute SourceWaveformSequence => new(0x003A020Au);
    /// <summary>Channel Derivation Description, LO, 1.</summary>
    public static Attribute<string> ChannelDerivationDescription => new(0x003A020Cu, VR.LO);
    /// <summary>Channel Sensitivity, DS, 1.</summary>
    public static Attribute<double> ChannelSensitivity => new(0x003A0210u, VR.DS);
    /// <summary>Channel Sensitivity Units Sequence, SQ, 1.</summary>
    public static SequenceAttribute ChannelSensitivityUnitsSequence => new(0x003A0211u);
    /// <summary>Channel Sensitivity Correction Factor, DS, 1.</summary>
    public static Attribute<double> ChannelSensitivityCorrectionFactor => new(0x003A0212u, VR.DS);
    /// <summary>Channel Baseline, DS, 1.</summary>
    public static Attribute<double> ChannelBaseline => new(0x003A0213u, VR.DS);
    /// <summary>Channel Time Skew, DS, 1.</summary>
    public static Attribute<double> ChannelTimeSkew => new(0x003A0214u, VR.DS);
    /// <summary>Channel Sample Skew, DS, 1.</summary>
    public static Attribute<double> ChannelSampleSkew => new(0x003A0215u, VR.DS);
    /// <summary>Channel Offset, DS, 1.</summary>
    public static Attribute<double> ChannelOffset => new(0x003A0218u, VR.DS);
    /// <summary>Waveform Bits Stored, US, 1.</summary>
    public static Attribute<ushort> WaveformBitsStored => new(0x003A021Au, VR.US);
    /// <summary>Filter Low Frequency, DS, 1.</summary>
    public static Attribute<double> FilterLowFrequency => new(0x003A0220u, VR.DS);
    /// <summary>Filter High Frequency, DS, 1.</summary>
    public static Attribute<double> FilterHighFrequency => new(0x003A0221u, VR.DS);
    /// <summary>Notch Filter Frequency, DS, 1.</summary>
    public static Attribute<double> NotchFilterFrequency => new(0x003A0222u, VR.DS);
    /// <summary>Notch Filter Bandwidth, DS, 1.</summary>
    public static Attribute<double> NotchFilterBandwidth => new(0x003A0223u, VR.DS);
    /// <summary>Waveform Data Display Scale, FL, 1.</summary>
    public static Attribute<float> WaveformDataDisplayScale => new(0x003A0230u, VR.FL);
    /// <summary>Waveform Display Background CIELab Value, US, 3.</summary>
    public static Attribute<ushort> WaveformDisplayBackgroundCIELabValue => new(0x003A0231u, VR.US);
    /// <summary>Waveform Presentation Group Sequence, SQ, 1.</summary>
    public static SequenceAttribute WaveformPresentationGroupSequence => new(0x003A0240u);
    /// <summary>Presentation Group Number, US, 1.</summary>
    public static Attribute<ushort> PresentationGroupNumber => new(0x003A0241u, VR.US);
    /// <summary>Channel Display Sequence, SQ, 1.</summary>
    public static SequenceAttribute ChannelDisplaySequence => new(0x003A0242u);
    /// <summary>Channel Recommended Display CIELab Value, US, 3.</summary>
    public static Attribute<ushort> ChannelRecommendedDisplayCIELabValue => new(0x003A0244u, VR.US);
    /// <summary>Channel Position, FL, 1.</summary>
    public static Attribute<float> ChannelPosition => new(0x003A0245u, VR.FL);
    /// <summary>Display Shading Flag, CS, 1.</summary>
    public static Attribute<string> DisplayShadingFlag => new(0x003A0246u, VR.CS);
    /// <summary>Fractional Channel Display Scale, FL, 1.</summary>
    public static Attribute<float> FractionalChannelDisplayScale => new(0x003A0247u, VR.FL);
    /// <summary>Absolute Channel Display Scale, FL, 1.</summary>
    public static Attribute<float> AbsoluteChannelDisplayScale => new(0x003A0248u, VR.FL);
    /// <summary>Multiplexed Audio Channels Description Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute MultiplexedAudioChannelsDescriptionCodeSequence => new(0x003A0300u);
    /// <summary>Channel Identification Code, IS, 1.</summary>
    public static Attribute<int> ChannelIdentificationCode => new(0x003A0301u, VR.IS);
    /// <summary>Channel Mode, CS, 1.</summary>
    public static Attribute<string> ChannelMode => new(0x003A0302u, VR.CS);
    /// <summary>Multiplex Group UID, UI, 1.</summary>
    public static Attribute<Uid> MultiplexGroupUID => new(0x003A0310u, VR.UI);
    /// <summary>Powerline Frequency, DS, 1.</summary>
    public static Attribute<double> PowerlineFrequency => new(0x003A0311u, VR.DS);
    /// <summary>Channel Impedance Sequence, SQ, 1.</summary>
    public static SequenceAttribute ChannelImpedanceSequence => new(0x003A0312u);
    /// <summary>Impedance Value, DS, 1.</summary>
    public static Attribute<double> ImpedanceValue => new(0x003A0313u, VR.DS);
    /// <summary>Impedance Measurement DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> ImpedanceMeasurementDateTime => new(0x003A0314u, VR.DT);
    /// <summary>Impedance Measurement Frequency, DS, 1.</summary>
    public static Attribute<double> ImpedanceMeasurementFrequency => new(0x003A0315u, VR.DS);
    /// <summary>Impedance Measurement Current Type, CS, 1.</summary>
    public static Attribute<string> ImpedanceMeasurementCurrentType => new(0x003A0316u, VR.CS);
    /// <summary>Waveform Amplifier Type, CS, 1.</summary>
    public static Attribute<string> WaveformAmplifierType => new(0x003A0317u, VR.CS);
    /// <summary>Filter Low Frequency Characteristics Sequence, SQ, 1.</summary>
    public static SequenceAttribute FilterLowFrequencyCharacteristicsSequence => new(0x003A0318u);
    /// <summary>Filter High Frequency Characteristics Sequence, SQ, 1.</summary>
    public static SequenceAttribute FilterHighFrequencyCharacteristicsSequence => new(0x003A0319u);
    /// <summary>Summarized Filter Lookup Table Sequence, SQ, 1.</summary>
    public static SequenceAttribute SummarizedFilterLookupTableSequence => new(0x003A0320u);
    /// <summary>Notch Filter Characteristics Sequence, SQ, 1.</summary>
    public static SequenceAttribute NotchFilterCharacteristicsSequence => new(0x003A0321u);
    /// <summary>Waveform Filter Type, CS, 1.</summary>
    public static Attribute<string> WaveformFilterType => new(0x003A0322u, VR.CS);
    /// <summary>Analog Filter Characteristics Sequence, SQ, 1.</summary>
    public static SequenceAttribute AnalogFilterCharacteristicsSequence => new(0x003A0323u);
    /// <summary>Analog Filter Roll Off, DS, 1.</summary>
    public static Attribute<double> AnalogFilterRollOff => new(0x003A0324u, VR.DS);
    /// <summary>Analog Filter Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute AnalogFilterTypeCodeSequence => new(0x003A0325u);
    /// <summary>Digital Filter Characteristics Sequence, SQ, 1.</summary>
    public static SequenceAttribute DigitalFilterCharacteristicsSequence => new(0x003A0326u);
    /// <summary>Digital Filter Order, IS, 1.</summary>
    public static Attribute<int> DigitalFilterOrder => new(0x003A0327u, VR.IS);
    /// <summary>Digital Filter Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute DigitalFilterTypeCodeSequence => new(0x003A0328u);
    /// <summary>Waveform Filter Description, ST, 1.</summary>
    public static Attribute<string> WaveformFilterDescription => new(0x003A0329u, VR.ST);
    /// <summary>Filter Lookup Table Sequence, SQ, 1.</summary>
    public static SequenceAttribute FilterLookupTableSequence => new(0x003A032Au);
    /// <summary>Filter Lookup Table Description, ST, 1.</summary>
    public static Attribute<string> FilterLookupTableDescription => new(0x003A032Bu, VR.ST);
    /// <summary>Frequency Encoding Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute FrequencyEncodingCodeSequence => new(0x003A032Cu);
    /// <summary>Magnitude Encoding Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute MagnitudeEncodingCodeSequence => new(0x003A032Du);
    /// <summary>Filter Lookup Table Data, OD, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> FilterLookupTableData => new(0x003A032Eu, VR.OD);
    /// <summary>Scheduled Station AE Title, AE, 1-n.</summary>
    public static Attribute<string> ScheduledStationAETitle => new(0x00400001u, VR.AE);
    /// <summary>Scheduled Procedure Step Start Date, DA, 1.</summary>
    public static Attribute<DateOnly> ScheduledProcedureStepStartDate => new(0x00400002u, VR.DA);
    /// <summary>Scheduled Procedure Step Start Time, TM, 1.</summary>
    public static Attribute<TimeOnly> ScheduledProcedureStepStartTime => new(0x00400003u, VR.TM);
    /// <summary>Scheduled Procedure Step End Date, DA, 1.</summary>
    public static Attribute<DateOnly> ScheduledProcedureStepEndDate => new(0x00400004u, VR.DA);
    /// <summary>Scheduled Procedure Step End Time, TM, 1.</summary>
    public static Attribute<TimeOnly> ScheduledProcedureStepEndTime => new(0x00400005u, VR.TM);
    /// <summary>Scheduled Performing Physician's Name, PN, 1.</summary>
    public static Attribute<PersonName> ScheduledPerformingPhysicianName => new(0x00400006u, VR.PN);
    /// <summary>Scheduled Procedure Step Description, LO, 1.</summary>
    public static Attribute<string> ScheduledProcedureStepDescription => new(0x00400007u, VR.LO);
    /// <summary>Scheduled Protocol Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ScheduledProtocolCodeSequence => new(0x00400008u);
    /// <summary>Scheduled Procedure Step ID, SH, 1.</summary>
    public static Attribute<string> ScheduledProcedureStepID => new(0x00400009u, VR.SH);
    /// <summary>Stage Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute StageCodeSequence => new(0x0040000Au);
    /// <summary>Scheduled Performing Physician Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute ScheduledPerformingPhysicianIdentificationSequence => new(0x0040000Bu);
    /// <summary>Scheduled Station Name, SH, 1-n.</summary>
    public static Attribute<string> ScheduledStationName => new(0x00400010u, VR.SH);
    /// <summary>Scheduled Procedure Step Location, SH, 1.</summary>
    public static Attribute<string> ScheduledProcedureStepLocation => new(0x00400011u, VR.SH);
    /// <summary>Pre-Medication, LO, 1.</summary>
    public static Attribute<string> PreMedication => new(0x00400012u, VR.LO);
    /// <summary>Scheduled Procedure Step Status, CS, 1.</summary>
    public static Attribute<string> ScheduledProcedureStepStatus => new(0x00400020u, VR.CS);
    /// <summary>Order Placer Identifier Sequence, SQ, 1.</summary>
    public static SequenceAttribute OrderPlacerIdentifierSequence => new(0x00400026u);
    /// <summary>Order Filler Identifier Sequence, SQ, 1.</summary>
    public static SequenceAttribute OrderFillerIdentifierSequence => new(0x00400027u);
    /// <summary>Local Namespace Entity ID, UT, 1.</summary>
    public static Attribute<string> LocalNamespaceEntityID => new(0x00400031u, VR.UT);
    /// <summary>Universal Entity ID, UT, 1.</summary>
    public static Attribute<string> UniversalEntityID => new(0x00400032u, VR.UT);
    /// <summary>Universal Entity ID Type, CS, 1.</summary>
    public static Attribute<string> UniversalEntityIDType => new(0x00400033u, VR.CS);
    /// <summary>Identifier Type Code, CS, 1.</summary>
    public static Attribute<string> IdentifierTypeCode => new(0x00400035u, VR.CS);
    /// <summary>Assigning Facility Sequence, SQ, 1.</summary>
    public static SequenceAttribute AssigningFacilitySequence => new(0x00400036u);
    /// <summary>Assigning Jurisdiction Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute AssigningJurisdictionCodeSequence => new(0x00400039u);
    /// <summary>Assigning Agency or Department Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute AssigningAgencyOrDepartmentCodeSequence => new(0x0040003Au);
    /// <summary>Scheduled Procedure Step Sequence, SQ, 1.</summary>
    public static SequenceAttribute ScheduledProcedureStepSequence => new(0x00400100u);
    /// <summary>Referenced Non-Image Composite SOP Instance Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedNonImageCompositeSOPInstanceSequence => new(0x00400220u);
    /// <summary>Performed Station AE Title, AE, 1.</summary>
    public static Attribute<string> PerformedStationAETitle => new(0x00400241u, VR.AE);
    /// <summary>Performed Station Name, SH, 1.</summary>
    public static Attribute<string> PerformedStationName => new(0x00400242u, VR.SH);
    /// <summary>Performed Location, SH, 1.</summary>
    public static Attribute<string> PerformedLocation => new(0x00400243u, VR.SH);
    /// <summary>Performed Procedure Step Start Date, DA, 1.</summary>
    public static Attribute<DateOnly> PerformedProcedureStepStartDate => new(0x00400244u, VR.DA);
    /// <summary>Performed Procedure Step Start Time, TM, 1.</summary>
    public static Attribute<TimeOnly> PerformedProcedureStepStartTime => new(0x00400245u, VR.TM);
    /// <summary>Performed Procedure Step End Date, DA, 1.</summary>
    public static Attribute<DateOnly> PerformedProcedureStepEndDate => new(0x00400250u, VR.DA);
    /// <summary>Performed Procedure Step End Time, TM, 1.</summary>
    public static Attribute<TimeOnly> PerformedProcedureStepEndTime => new(0x00400251u, VR.TM);
    /// <summary>Performed Procedure Step Status, CS, 1.</summary>
    public static Attribute<string> PerformedProcedureStepStatus => new(0x00400252u, VR.CS);
    /// <summary>Performed Procedure Step ID, SH, 1.</summary>
    public static Attribute<string> PerformedProcedureStepID => new(0x00400253u, VR.SH);
    /// <summary>Performed Procedure Step Description, LO, 1.</summary>
    public static Attribute<string> PerformedProcedureStepDescription => new(0x00400254u, VR.LO);
    /// <summary>Performed Procedure Type Description, LO, 1.</summary>
    public static Attribute<string> PerformedProcedureTypeDescription => new(0x00400255u, VR.LO);
    /// <summary>Performed Protocol Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PerformedProtocolCodeSequence => new(0x00400260u);
    /// <summary>Performed Protocol Type, CS, 1.</summary>
    public static Attribute<string> PerformedProtocolType => new(0x00400261u, VR.CS);
    /// <summary>Scheduled Step Attributes Sequence, SQ, 1.</summary>
    public static SequenceAttribute ScheduledStepAttributesSequence => new(0x00400270u);
    /// <summary>Request Attributes Sequence, SQ, 1.</summary>
    public static SequenceAttribute RequestAttributesSequence => new(0x00400275u);
    /// <summary>Comments on the Performed Procedure Step, ST, 1.</summary>
    public static Attribute<string> CommentsOnThePerformedProcedureStep => new(0x00400280u, VR.ST);
    /// <summary>Performed Procedure Step Discontinuation Reason Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PerformedProcedureStepDiscontinuationReasonCodeSequence => new(0x00400281u);
    /// <summary>Quantity Sequence, SQ, 1.</summary>
    public static SequenceAttribute QuantitySequence => new(0x00400293u);
    /// <summary>Quantity, DS, 1.</summary>
    public static Attribute<double> Quantity => new(0x00400294u, VR.DS);
    /// <summary>Measuring Units Sequence, SQ, 1.</summary>
    public static SequenceAttribute MeasuringUnitsSequence => new(0x00400295u);
    /// <summary>Billing Item Sequence, SQ, 1.</summary>
    public static SequenceAttribute BillingItemSequence => new(0x00400296u);
    /// <summary>Total Time of Fluoroscopy, US, 1, retired.</summary>
    public static Attribute<ushort> TotalTimeOfFluoroscopy => new(0x00400300u, VR.US);
    /// <summary>Total Number of Exposures, US, 1, retired.</summary>
    public static Attribute<ushort> TotalNumberOfExposures => new(0x00400301u, VR.US);
    /// <summary>Entrance Dose, US, 1.</summary>
    public static Attribute<ushort> EntranceDose => new(0x00400302u, VR.US);
    /// <summary>Exposed Area, US, 1-2.</summary>
    public static Attribute<ushort> ExposedArea => new(0x00400303u, VR.US);
    /// <summary>Distance Source to Entrance, DS, 1.</summary>
    public static Attribute<double> DistanceSourceToEntrance => new(0x00400306u, VR.DS);
    /// <summary>Distance Source to Support, DS, 1, retired.</summary>
    public static Attribute<double> DistanceSourceToSupport => new(0x00400307u, VR.DS);
    /// <summary>Exposure Dose Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute ExposureDoseSequence => new(0x0040030Eu);
    /// <summary>Comments on Radiation Dose, ST, 1.</summary>
    public static Attribute<string> CommentsOnRadiationDose => new(0x00400310u, VR.ST);
    /// <summary>X-Ray Output, DS, 1.</summary>
    public static Attribute<double> XRayOutput => new(0x00400312u, VR.DS);
    /// <summary>Half Value Layer, DS, 1.</summary>
    public static Attribute<double> HalfValueLayer => new(0x00400314u, VR.DS);
    /// <summary>Organ Dose, DS, 1.</summary>
    public static Attribute<double> OrganDose => new(0x00400316u, VR.DS);
    /// <summary>Organ Exposed, CS, 1.</summary>
    public static Attribute<string> OrganExposed => new(0x00400318u, VR.CS);
    /// <summary>Billing Procedure Step Sequence, SQ, 1.</summary>
    public static SequenceAttribute BillingProcedureStepSequence => new(0x00400320u);
    /// <summary>Film Consumption Sequence, SQ, 1.</summary>
    public static SequenceAttribute FilmConsumptionSequence => new(0x00400321u);
    /// <summary>Billing Supplies and Devices Sequence, SQ, 1.</summary>
    public static SequenceAttribute BillingSuppliesAndDevicesSequence => new(0x00400324u);
    /// <summary>Referenced Procedure Step Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute ReferencedProcedureStepSequence => new(0x00400330u);
    /// <summary>Performed Series Sequence, SQ, 1.</summary>
    public static SequenceAttribute PerformedSeriesSequence => new(0x00400340u);
    /// <summary>Comments on the Scheduled Procedure Step, LT, 1.</summary>
    public static Attribute<string> CommentsOnTheScheduledProcedureStep => new(0x00400400u, VR.LT);
    /// <summary>Protocol Context Sequence, SQ, 1.</summary>
    public static SequenceAttribute ProtocolContextSequence => new(0x00400440u);
    /// <summary>Content Item Modifier Sequence, SQ, 1.</summary>
    public static SequenceAttribute ContentItemModifierSequence => new(0x00400441u);
    /// <summary>Scheduled Specimen Sequence, SQ, 1.</summary>
    public static SequenceAttribute ScheduledSpecimenSequence => new(0x00400500u);
    /// <summary>Specimen Accession Number, LO, 1, retired.</summary>
    public static Attribute<string> SpecimenAccessionNumber => new(0x0040050Au, VR.LO);
    /// <summary>Container Identifier, LO, 1.</summary>
    public static Attribute<string> ContainerIdentifier => new(0x00400512u, VR.LO);
    /// <summary>Issuer of the Container Identifier Sequence, SQ, 1.</summary>
    public static SequenceAttribute IssuerOfTheContainerIdentifierSequence => new(0x00400513u);
    /// <summary>Alternate Container Identifier Sequence, SQ, 1.</summary>
    public static SequenceAttribute AlternateContainerIdentifierSequence => new(0x00400515u);
    /// <summary>Container Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ContainerTypeCodeSequence => new(0x00400518u);
    /// <summary>Container Description, LO, 1.</summary>
    public static Attribute<string> ContainerDescription => new(0x0040051Au, VR.LO);
    /// <summary>Container Component Sequence, SQ, 1.</summary>
    public static SequenceAttribute ContainerComponentSequence => new(0x00400520u);
    /// <summary>Specimen Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute SpecimenSequence => new(0x00400550u);
    /// <summary>Specimen Identifier, LO, 1.</summary>
    public static Attribute<string> SpecimenIdentifier => new(0x00400551u, VR.LO);
    /// <summary>Specimen Description Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute SpecimenDescriptionSequenceTrial => new(0x00400552u);
    /// <summary>Specimen Description (Trial), ST, 1, retired.</summary>
    public static Attribute<string> SpecimenDescriptionTrial => new(0x00400553u, VR.ST);
    /// <summary>Specimen UID, UI, 1.</summary>
    public static Attribute<Uid> SpecimenUID => new(0x00400554u, VR.UI);
    /// <summary>Acquisition Context Sequence, SQ, 1.</summary>
    public static SequenceAttribute AcquisitionContextSequence => new(0x00400555u);
    /// <summary>Acquisition Context Description, ST, 1.</summary>
    public static Attribute<string> AcquisitionContextDescription => new(0x00400556u, VR.ST);
    /// <summary>Specimen Description Sequence, SQ, 1.</summary>
    public static SequenceAttribute SpecimenDescriptionSequence => new(0x00400560u);
    /// <summary>Issuer of the Specimen Identifier Sequence, SQ, 1.</summary>
    public static SequenceAttribute IssuerOfTheSpecimenIdentifierSequence => new(0x00400562u);
    /// <summary>Specimen Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SpecimenTypeCodeSequence => new(0x0040059Au);
    /// <summary>Specimen Short Description, LO, 1.</summary>
    public static Attribute<string> SpecimenShortDescription => new(0x00400600u, VR.LO);
    /// <summary>Specimen Detailed Description, UT, 1.</summary>
    public static Attribute<string> SpecimenDetailedDescription => new(0x00400602u, VR.UT);
    /// <summary>Specimen Preparation Sequence, SQ, 1.</summary>
    public static SequenceAttribute SpecimenPreparationSequence => new(0x00400610u);
    /// <summary>Specimen Preparation Step Content Item Sequence, SQ, 1.</summary>
    public static SequenceAttribute SpecimenPreparationStepContentItemSequence => new(0x00400612u);
    /// <summary>Specimen Localization Content Item Sequence, SQ, 1.</summary>
    public static SequenceAttribute SpecimenLocalizationContentItemSequence => new(0x00400620u);
    /// <summary>Slide Identifier, LO, 1, retired.</summary>
    public static Attribute<string> SlideIdentifier => new(0x004006FAu, VR.LO);
    /// <summary>Whole Slide Microscopy Image Frame Type Sequence, SQ, 1.</summary>
    public static SequenceAttribute WholeSlideMicroscopyImageFrameTypeSequence => new(0x00400710u);
    /// <summary>Image Center Point Coordinates Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImageCenterPointCoordinatesSequence => new(0x0040071Au);
    /// <summary>X Offset in Slide Coordinate System, DS, 1.</summary>
    public static Attribute<double> XOffsetInSlideCoordinateSystem => new(0x0040072Au, VR.DS);
    /// <summary>Y Offset in Slide Coordinate System, DS, 1.</summary>
    public static Attribute<double> YOffsetInSlideCoordinateSystem => new(0x0040073Au, VR.DS);
    /// <summary>Z Offset in Slide Coordinate System, DS, 1.</summary>
    public static Attribute<double> ZOffsetInSlideCoordinateSystem => new(0x0040074Au, VR.DS);
    /// <summary>Pixel Spacing Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute PixelSpacingSequence => new(0x004008D8u);
    /// <summary>Coordinate System Axis Code Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute CoordinateSystemAxisCodeSequence => new(0x004008DAu);
    /// <summary>Measurement Units Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute MeasurementUnitsCodeSequence => new(0x004008EAu);
    /// <summary>Vital Stain Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute VitalStainCodeSequenceTrial => new(0x004009F8u);
    /// <summary>Requested Procedure ID, SH, 1.</summary>
    public static Attribute<string> RequestedProcedureID => new(0x00401001u, VR.SH);
    /// <summary>Reason for the Requested Procedure, LO, 1.</summary>
    public static Attribute<string> ReasonForTheRequestedProcedure => new(0x00401002u, VR.LO);
    /// <summary>Requested Procedure Priority, SH, 1.</summary>
    public static Attribute<string> RequestedProcedurePriority => new(0x00401003u, VR.SH);
    /// <summary>Patient Transport Arrangements, LO, 1.</summary>
    public static Attribute<string> PatientTransportArrangements => new(0x00401004u, VR.LO);
    /// <summary>Requested Procedure Location, LO, 1.</summary>
    public static Attribute<string> RequestedProcedureLocation => new(0x00401005u, VR.LO);
    /// <summary>Placer Order Number / Procedure, SH, 1, retired.</summary>
    public static Attribute<string> PlacerOrderNumberProcedure => new(0x00401006u, VR.SH);
    /// <summary>Filler Order Number / Procedure, SH, 1, retired.</summary>
    public static Attribute<string> FillerOrderNumberProcedure => new(0x00401007u, VR.SH);
    /// <summary>Confidentiality Code, LO, 1.</summary>
    public static Attribute<string> ConfidentialityCode => new(0x00401008u, VR.LO);
    /// <summary>Reporting Priority, SH, 1.</summary>
    public static Attribute<string> ReportingPriority => new(0x00401009u, VR.SH);
    /// <summary>Reason for Requested Procedure Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReasonForRequestedProcedureCodeSequence => new(0x0040100Au);
    /// <summary>Names of Intended Recipients of Results, PN, 1-n.</summary>
    public static Attribute<PersonName> NamesOfIntendedRecipientsOfResults => new(0x00401010u, VR.PN);
    /// <summary>Intended Recipients of Results Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute IntendedRecipientsOfResultsIdentificationSequence => new(0x00401011u);
    /// <summary>Reason For Performed Procedure Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReasonForPerformedProcedureCodeSequence => new(0x00401012u);
    /// <summary>Requested Procedure Description (Trial), LO, 1, retired.</summary>
    public static Attribute<string> RequestedProcedureDescriptionTrial => new(0x00401060u, VR.LO);
    /// <summary>Person Identification Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PersonIdentificationCodeSequence => new(0x00401101u);
    /// <summary>Person's Address, ST, 1.</summary>
    public static Attribute<string> PersonAddress => new(0x00401102u, VR.ST);
    /// <summary>Person's Telephone Numbers, LO, 1-n.</summary>
    public static Attribute<string> PersonTelephoneNumbers => new(0x00401103u, VR.LO);
    /// <summary>Person's Telecom Information, LT, 1.</summary>
    public static Attribute<string> PersonTelecomInformation => new(0x00401104u, VR.LT);
    /// <summary>Requested Procedure Comments, LT, 1.</summary>
    public static Attribute<string> RequestedProcedureComments => new(0x00401400u, VR.LT);
    /// <summary>Reason for the Imaging Service Request, LO, 1, retired.</summary>
    public static Attribute<string> ReasonForTheImagingServiceRequest => new(0x00402001u, VR.LO);
    /// <summary>Issue Date of Imaging Service Request, DA, 1.</summary>
    public static Attribute<DateOnly> IssueDateOfImagingServiceRequest => new(0x00402004u, VR.DA);
    /// <summary>Issue Time of Imaging Service Request, TM, 1.</summary>
    public static Attribute<TimeOnly> IssueTimeOfImagingServiceRequest => new(0x00402005u, VR.TM);
    /// <summary>Placer Order Number / Imaging Service Request (Retired), SH, 1, retired.</summary>
    public static Attribute<string> PlacerOrderNumberImagingServiceRequestRetired => new(0x00402006u, VR.SH);
    /// <summary>Filler Order Number / Imaging Service Request (Retired), SH, 1, retired.</summary>
    public static Attribute<string> FillerOrderNumberImagingServiceRequestRetired => new(0x00402007u, VR.SH);
    /// <summary>Order Entered By, PN, 1.</summary>
    public static Attribute<PersonName> OrderEnteredBy => new(0x00402008u, VR.PN);
    /// <summary>Order Enterer's Location, SH, 1.</summary>
    public static Attribute<string> OrderEntererLocation => new(0x00402009u, VR.SH);
    /// <summary>Order Callback Phone Number, SH, 1.</summary>
    public static Attribute<string> OrderCallbackPhoneNumber => new(0x00402010u, VR.SH);
    /// <summary>Order Callback Telecom Information, LT, 1.</summary>
    public static Attribute<string> OrderCallbackTelecomInformation => new(0x00402011u, VR.LT);
    /// <summary>Placer Order Number / Imaging Service Request, LO, 1.</summary>
    public static Attribute<string> PlacerOrderNumberImagingServiceRequest => new(0x00402016u, VR.LO);
    /// <summary>Filler Order Number / Imaging Service Request, LO, 1.</summary>
    public static Attribute<string> FillerOrderNumberImagingServiceRequest => new(0x00402017u, VR.LO);
    /// <summary>Imaging Service Request Comments, LT, 1.</summary>
    public static Attribute<string> ImagingServiceRequestComments => new(0x00402400u, VR.LT);
    /// <summary>Confidentiality Constraint on Patient Data Description, LO, 1.</summary>
    public static Attribute<string> ConfidentialityConstraintOnPatientDataDescription => new(0x00403001u, VR.LO);
    /// <summary>General Purpose Scheduled Procedure Step Status, CS, 1, retired.</summary>
    public static Attribute<string> GeneralPurposeScheduledProcedureStepStatus => new(0x00404001u, VR.CS);
    /// <summary>General Purpose Performed Procedure Step Status, CS, 1, retired.</summary>
    public static Attribute<string> GeneralPurposePerformedProcedureStepStatus => new(0x00404002u, VR.CS);
    /// <summary>General Purpose Scheduled Procedure Step Priority, CS, 1, retired.</summary>
    public static Attribute<string> GeneralPurposeScheduledProcedureStepPriority => new(0x00404003u, VR.CS);
    /// <summary>Scheduled Processing Applications Code Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute ScheduledProcessingApplicationsCodeSequence => new(0x00404004u);
    /// <summary>Scheduled Procedure Step Start DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> ScheduledProcedureStepStartDateTime => new(0x00404005u, VR.DT);
    /// <summary>Multiple Copies Flag, CS, 1, retired.</summary>
    public static Attribute<string> MultipleCopiesFlag => new(0x00404006u, VR.CS);
    /// <summary>Performed Processing Applications Code Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute PerformedProcessingApplicationsCodeSequence => new(0x00404007u);
    /// <summary>Scheduled Procedure Step Expiration DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> ScheduledProcedureStepExpirationDateTime => new(0x00404008u, VR.DT);
    /// <summary>Human Performer Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute HumanPerformerCodeSequence => new(0x00404009u);
    /// <summary>Scheduled Procedure Step Modification DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> ScheduledProcedureStepModificationDateTime => new(0x00404010u, VR.DT);
    /// <summary>Expected Completion DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> ExpectedCompletionDateTime => new(0x00404011u, VR.DT);
    /// <summary>Resulting General Purpose Performed Procedure Steps Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute ResultingGeneralPurposePerformedProcedureStepsSequence => new(0x00404015u);
    /// <summary>Referenced General Purpose Scheduled Procedure Step Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute ReferencedGeneralPurposeScheduledProcedureStepSequence => new(0x00404016u);
    /// <summary>Scheduled Workitem Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ScheduledWorkitemCodeSequence => new(0x00404018u);
    /// <summary>Performed Workitem Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PerformedWorkitemCodeSequence => new(0x00404019u);
    /// <summary>Input Availability Flag, CS, 1, retired.</summary>
    public static Attribute<string> InputAvailabilityFlag => new(0x00404020u, VR.CS);
    /// <summary>Input Information Sequence, SQ, 1.</summary>
    public static SequenceAttribute InputInformationSequence => new(0x00404021u);
    /// <summary>Relevant Information Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute RelevantInformationSequence => new(0x00404022u);
    /// <summary>Referenced General Purpose Scheduled Procedure Step Transaction UID, UI, 1, retired.</summary>
    public static Attribute<Uid> ReferencedGeneralPurposeScheduledProcedureStepTransactionUID => new(0x00404023u, VR.UI);
    /// <summary>Scheduled Station Name Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ScheduledStationNameCodeSequence => new(0x00404025u);
    /// <summary>Scheduled Station Class Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ScheduledStationClassCodeSequence => new(0x00404026u);
    /// <summary>Scheduled Station Geographic Location Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ScheduledStationGeographicLocationCodeSequence => new(0x00404027u);
    /// <summary>Performed Station Name Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PerformedStationNameCodeSequence => new(0x00404028u);
    /// <summary>Performed Station Class Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PerformedStationClassCodeSequence => new(0x00404029u);
    /// <summary>Performed Station Geographic Location Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PerformedStationGeographicLocationCodeSequence => new(0x00404030u);
    /// <summary>Requested Subsequent Workitem Code Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute RequestedSubsequentWorkitemCodeSequence => new(0x00404031u);
    /// <summary>Non-DICOM Output Code Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute NonDICOMOutputCodeSequence => new(0x00404032u);
    /// <summary>Output Information Sequence, SQ, 1.</summary>
    public static SequenceAttribute OutputInformationSequence => new(0x00404033u);
    /// <summary>Scheduled Human Performers Sequence, SQ, 1.</summary>
    public static SequenceAttribute ScheduledHumanPerformersSequence => new(0x00404034u);
    /// <summary>Actual Human Performers Sequence, SQ, 1.</summary>
    public static SequenceAttribute ActualHumanPerformersSequence => new(0x00404035u);
    /// <summary>Human Performer's Organization, LO, 1.</summary>
    public static Attribute<string> HumanPerformerOrganization => new(0x00404036u, VR.LO);
    /// <summary>Human Performer's Name, PN, 1.</summary>
    public static Attribute<PersonName> HumanPerformerName => new(0x00404037u, VR.PN);
    /// <summary>Raw Data Handling, CS, 1.</summary>
    public static Attribute<string> RawDataHandling => new(0x00404040u, VR.CS);
    /// <summary>Input Readiness State, CS, 1.</summary>
    public static Attribute<string> InputReadinessState => new(0x00404041u, VR.CS);
    /// <summary>Performed Procedure Step Start DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> PerformedProcedureStepStartDateTime => new(0x00404050u, VR.DT);
    /// <summary>Performed Procedure Step End DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> PerformedProcedureStepEndDateTime => new(0x00404051u, VR.DT);
    /// <summary>Procedure Step Cancellation DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> ProcedureStepCancellationDateTime => new(0x00404052u, VR.DT);
    /// <summary>Output Destination Sequence, SQ, 1.</summary>
    public static SequenceAttribute OutputDestinationSequence => new(0x00404070u);
    /// <summary>DICOM Storage Sequence, SQ, 1.</summary>
    public static SequenceAttribute DICOMStorageSequence => new(0x00404071u);
    /// <summary>STOW-RS Storage Sequence, SQ, 1.</summary>
    public static SequenceAttribute STOWRSStorageSequence => new(0x00404072u);
    /// <summary>Storage URL, UR, 1.</summary>
    public static Attribute<string> StorageURL => new(0x00404073u, VR.UR);
    /// <summary>XDS Storage Sequence, SQ, 1.</summary>
    public static SequenceAttribute XDSStorageSequence => new(0x00404074u);
    /// <summary>Entrance Dose in mGy, DS, 1.</summary>
    public static Attribute<double> EntranceDoseInmGy => new(0x00408302u, VR.DS);
    /// <summary>Entrance Dose Derivation, CS, 1.</summary>
    public static Attribute<string> EntranceDoseDerivation => new(0x00408303u, VR.CS);
    /// <summary>Parametric Map Frame Type Sequence, SQ, 1.</summary>
    public static SequenceAttribute ParametricMapFrameTypeSequence => new(0x00409092u);
    /// <summary>Referenced Image Real World Value Mapping Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedImageRealWorldValueMappingSequence => new(0x00409094u);
    /// <summary>Real World Value Mapping Sequence, SQ, 1.</summary>
    public static SequenceAttribute RealWorldValueMappingSequence => new(0x00409096u);
    /// <summary>Pixel Value Mapping Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PixelValueMappingCodeSequence => new(0x00409098u);
    /// <summary>LUT Label, SH, 1.</summary>
    public static Attribute<string> LUTLabel => new(0x00409210u, VR.SH);
    /// <summary>Real World Value Last Value Mapped, US or SS, 1.</summary>
    public static Attribute<int> RealWorldValueLastValueMapped => new(0x00409211u, VR.US);
    /// <summary>Real World Value LUT Data, FD, 1-n.</summary>
    public static Attribute<double> RealWorldValueLUTData => new(0x00409212u, VR.FD);
    /// <summary>Double Float Real World Value Last Value Mapped, FD, 1.</summary>
    public static Attribute<double> DoubleFloatRealWorldValueLastValueMapped => new(0x00409213u, VR.FD);
    /// <summary>Double Float Real World Value First Value Mapped, FD, 1.</summary>
    public static Attribute<double> DoubleFloatRealWorldValueFirstValueMapped => new(0x00409214u, VR.FD);
    /// <summary>Real World Value First Value Mapped, US or SS, 1.</summary>
    public static Attribute<int> RealWorldValueFirstValueMapped => new(0x00409216u, VR.US);
    /// <summary>Quantity Definition Sequence, SQ, 1.</summary>
    public static SequenceAttribute QuantityDefinitionSequence => new(0x00409220u);
    /// <summary>Real World Value Intercept, FD, 1.</summary>
    public static Attribute<double> RealWorldValueIntercept => new(0x00409224u, VR.FD);
    /// <summary>Real World Value Slope, FD, 1.</summary>
    public static Attribute<double> RealWorldValueSlope => new(0x00409225u, VR.FD);
    /// <summary>Findings Flag (Trial), CS, 1, retired.</summary>
    public static Attribute<string> FindingsFlagTrial => new(0x0040A007u, VR.CS);
    /// <summary>Relationship Type, CS, 1.</summary>
    public static Attribute<string> RelationshipType => new(0x0040A010u, VR.CS);
    /// <summary>Findings Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute FindingsSequenceTrial => new(0x0040A020u);
    /// <summary>Findings Group UID (Trial), UI, 1, retired.</summary>
    public static Attribute<Uid> FindingsGroupUIDTrial => new(0x0040A021u, VR.UI);
    /// <summary>Referenced Findings Group UID (Trial), UI, 1, retired.</summary>
    public static Attribute<Uid> ReferencedFindingsGroupUIDTrial => new(0x0040A022u, VR.UI);
    /// <summary>Findings Group Recording Date (Trial), DA, 1, retired.</summary>
    public static Attribute<DateOnly> FindingsGroupRecordingDateTrial => new(0x0040A023u, VR.DA);
    /// <summary>Findings Group Recording Time (Trial), TM, 1, retired.</summary>
    public static Attribute<TimeOnly> FindingsGroupRecordingTimeTrial => new(0x0040A024u, VR.TM);
    /// <summary>Findings Source Category Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute FindingsSourceCategoryCodeSequenceTrial => new(0x0040A026u);
    /// <summary>Verifying Organization, LO, 1.</summary>
    public static Attribute<string> VerifyingOrganization => new(0x0040A027u, VR.LO);
    /// <summary>Documenting Organization Identifier Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute DocumentingOrganizationIdentifierCodeSequenceTrial => new(0x0040A028u);
    /// <summary>Verification DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> VerificationDateTime => new(0x0040A030u, VR.DT);
    /// <summary>Observation DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> ObservationDateTime => new(0x0040A032u, VR.DT);
    /// <summary>Observation Start DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> ObservationStartDateTime => new(0x0040A033u, VR.DT);
    /// <summary>Effective Start DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> EffectiveStartDateTime => new(0x0040A034u, VR.DT);
    /// <summary>Effective Stop DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> EffectiveStopDateTime => new(0x0040A035u, VR.DT);
    /// <summary>Value Type, CS, 1.</summary>
    public static Attribute<string> ValueType => new(0x0040A040u, VR.CS);
    /// <summary>Concept Name Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ConceptNameCodeSequence => new(0x0040A043u);
    /// <summary>Measurement Precision Description (Trial), LO, 1, retired.</summary>
    public static Attribute<string> MeasurementPrecisionDescriptionTrial => new(0x0040A047u, VR.LO);
    /// <summary>Continuity Of Content, CS, 1.</summary>
    public static Attribute<string> ContinuityOfContent => new(0x0040A050u, VR.CS);
    /// <summary>Urgency or Priority Alerts (Trial), CS, 1-n, retired.</summary>
    public static Attribute<string> UrgencyOrPriorityAlertsTrial => new(0x0040A057u, VR.CS);
    /// <summary>Sequencing Indicator (Trial), LO, 1, retired.</summary>
    public static Attribute<string> SequencingIndicatorTrial => new(0x0040A060u, VR.LO);
    /// <summary>Document Identifier Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute DocumentIdentifierCodeSequenceTrial => new(0x0040A066u);
    /// <summary>Document Author (Trial), PN, 1, retired.</summary>
    public static Attribute<PersonName> DocumentAuthorTrial => new(0x0040A067u, VR.PN);
    /// <summary>Document Author Identifier Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute DocumentAuthorIdentifierCodeSequenceTrial => new(0x0040A068u);
    /// <summary>Identifier Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute IdentifierCodeSequenceTrial => new(0x0040A070u);
    /// <summary>Verifying Observer Sequence, SQ, 1.</summary>
    public static SequenceAttribute VerifyingObserverSequence => new(0x0040A073u);
    /// <summary>Object Binary Identifier (Trial), OB, 1, retired.</summary>
    public static Attribute<ReadOnlyMemory<byte>> ObjectBinaryIdentifierTrial => new(0x0040A074u, VR.OB);
    /// <summary>Verifying Observer Name, PN, 1.</summary>
    public static Attribute<PersonName> VerifyingObserverName => new(0x0040A075u, VR.PN);
    /// <summary>Documenting Observer Identifier Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute DocumentingObserverIdentifierCodeSequenceTrial => new(0x0040A076u);
    /// <summary>Author Observer Sequence, SQ, 1.</summary>
    public static SequenceAttribute AuthorObserverSequence => new(0x0040A078u);
    /// <summary>Participant Sequence, SQ, 1.</summary>
    public static SequenceAttribute ParticipantSequence => new(0x0040A07Au);
    /// <summary>Custodial Organization Sequence, SQ, 1.</summary>
    public static SequenceAttribute CustodialOrganizationSequence => new(0x0040A07Cu);
    /// <summary>Participation Type, CS, 1.</summary>
    public static Attribute<string> ParticipationType => new(0x0040A080u, VR.CS);
    /// <summary>Participation DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> ParticipationDateTime => new(0x0040A082u, VR.DT);
    /// <summary>Observer Type, CS, 1.</summary>
    public static Attribute<string> ObserverType => new(0x0040A084u, VR.CS);
    /// <summary>Procedure Identifier Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute ProcedureIdentifierCodeSequenceTrial => new(0x0040A085u);
    /// <summary>Verifying Observer Identification Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute VerifyingObserverIdentificationCodeSequence => new(0x0040A088u);
    /// <summary>Object Directory Binary Identifier (Trial), OB, 1, retired.</summary>
    public static Attribute<ReadOnlyMemory<byte>> ObjectDirectoryBinaryIdentifierTrial => new(0x0040A089u, VR.OB);
    /// <summary>Equivalent CDA Document Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute EquivalentCDADocumentSequence => new(0x0040A090u);
    /// <summary>Referenced Waveform Channels, US, 2-2n.</summary>
    public static Attribute<ushort> ReferencedWaveformChannels => new(0x0040A0B0u, VR.US);
    /// <summary>Date of Document or Verbal Transaction (Trial), DA, 1, retired.</summary>
    public static Attribute<DateOnly> DateOfDocumentOrVerbalTransactionTrial => new(0x0040A110u, VR.DA);
    /// <summary>Time of Document Creation or Verbal Transaction (Trial), TM, 1, retired.</summary>
    public static Attribute<TimeOnly> TimeOfDocumentCreationOrVerbalTransactionTrial => new(0x0040A112u, VR.TM);
    /// <summary>DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> DateTime => new(0x0040A120u, VR.DT);
    /// <summary>Date, DA, 1.</summary>
    public static Attribute<DateOnly> Date => new(0x0040A121u, VR.DA);
    /// <summary>Time, TM, 1.</summary>
    public static Attribute<TimeOnly> Time => new(0x0040A122u, VR.TM);
    /// <summary>Person Name, PN, 1.</summary>
    public static Attribute<PersonName> PersonName => new(0x0040A123u, VR.PN);
    /// <summary>UID, UI, 1.</summary>
    public static Attribute<Uid> UID => new(0x0040A124u, VR.UI);
    /// <summary>Report Status ID (Trial), CS, 2, retired.</summary>
    public static Attribute<string> ReportStatusIDTrial => new(0x0040A125u, VR.CS);
    /// <summary>Temporal Range Type, CS, 1.</summary>
    public static Attribute<string> TemporalRangeType => new(0x0040A130u, VR.CS);
    /// <summary>Referenced Sample Positions, UL, 1-n.</summary>
    public static Attribute<uint> ReferencedSamplePositions => new(0x0040A132u, VR.UL);
    /// <summary>Referenced Frame Numbers, US, 1-n, retired.</summary>
    public static Attribute<ushort> ReferencedFrameNumbers => new(0x0040A136u, VR.US);
    /// <summary>Referenced Time Offsets, DS, 1-n.</summary>
    public static Attribute<double> ReferencedTimeOffsets => new(0x0040A138u, VR.DS);
    /// <summary>Referenced DateTime, DT, 1-n.</summary>
    public static Attribute<DicomDateTime> ReferencedDateTime => new(0x0040A13Au, VR.DT);
    /// <summary>Text Value, UT, 1.</summary>
    public static Attribute<string> TextValue => new(0x0040A160u, VR.UT);
    /// <summary>Floating Point Value, FD, 1-n.</summary>
    public static Attribute<double> FloatingPointValue => new(0x0040A161u, VR.FD);
    /// <summary>Rational Numerator Value, SL, 1-n.</summary>
    public static Attribute<int> RationalNumeratorValue => new(0x0040A162u, VR.SL);
    /// <summary>Rational Denominator Value, UL, 1-n.</summary>
    public static Attribute<uint> RationalDenominatorValue => new(0x0040A163u, VR.UL);
    /// <summary>Observation Category Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute ObservationCategoryCodeSequenceTrial => new(0x0040A167u);
    /// <summary>Concept Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ConceptCodeSequence => new(0x0040A168u);
    /// <summary>Bibliographic Citation (Trial), ST, 1, retired.</summary>
    public static Attribute<string> BibliographicCitationTrial => new(0x0040A16Au, VR.ST);
    /// <summary>Purpose of Reference Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PurposeOfReferenceCodeSequence => new(0x0040A170u);
    /// <summary>Observation UID, UI, 1.</summary>
    public static Attribute<Uid> ObservationUID => new(0x0040A171u, VR.UI);
    /// <summary>Referenced Observation UID (Trial), UI, 1, retired.</summary>
    public static Attribute<Uid> ReferencedObservationUIDTrial => new(0x0040A172u, VR.UI);
    /// <summary>Referenced Observation Class (Trial), CS, 1, retired.</summary>
    public static Attribute<string> ReferencedObservationClassTrial => new(0x0040A173u, VR.CS);
    /// <summary>Referenced Object Observation Class (Trial), CS, 1, retired.</summary>
    public static Attribute<string> ReferencedObjectObservationClassTrial => new(0x0040A174u, VR.CS);
    /// <summary>Annotation Group Number, US, 1.</summary>
    public static Attribute<ushort> AnnotationGroupNumber => new(0x0040A180u, VR.US);
    /// <summary>Observation Date (Trial), DA, 1, retired.</summary>
    public static Attribute<DateOnly> ObservationDateTrial => new(0x0040A192u, VR.DA);
    /// <summary>Observation Time (Trial), TM, 1, retired.</summary>
    public static Attribute<TimeOnly> ObservationTimeTrial => new(0x0040A193u, VR.TM);
    /// <summary>Measurement Automation (Trial), CS, 1, retired.</summary>
    public static Attribute<string> MeasurementAutomationTrial => new(0x0040A194u, VR.CS);
    /// <summary>Modifier Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ModifierCodeSequence => new(0x0040A195u);
    /// <summary>Identification Description (Trial), ST, 1, retired.</summary>
    public static Attribute<string> IdentificationDescriptionTrial => new(0x0040A224u, VR.ST);
    /// <summary>Coordinates Set Geometric Type (Trial), CS, 1, retired.</summary>
    public static Attribute<string> CoordinatesSetGeometricTypeTrial => new(0x0040A290u, VR.CS);
    /// <summary>Algorithm Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute AlgorithmCodeSequenceTrial => new(0x0040A296u);
    /// <summary>Algorithm Description (Trial), ST, 1, retired.</summary>
    public static Attribute<string> AlgorithmDescriptionTrial => new(0x0040A297u, VR.ST);
    /// <summary>Pixel Coordinates Set (Trial), SL, 2-2n, retired.</summary>
    public static Attribute<int> PixelCoordinatesSetTrial => new(0x0040A29Au, VR.SL);
    /// <summary>Measured Value Sequence, SQ, 1.</summary>
    public static SequenceAttribute MeasuredValueSequence => new(0x0040A300u);
    /// <summary>Numeric Value Qualifier Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute NumericValueQualifierCodeSequence => new(0x0040A301u);
    /// <summary>Current Observer (Trial), PN, 1, retired.</summary>
    public static Attribute<PersonName> CurrentObserverTrial => new(0x0040A307u, VR.PN);
    /// <summary>Numeric Value, DS, 1-n.</summary>
    public static Attribute<double> NumericValue => new(0x0040A30Au, VR.DS);
    /// <summary>Referenced Accession Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute ReferencedAccessionSequenceTrial => new(0x0040A313u);
    /// <summary>Report Status Comment (Trial), ST, 1, retired.</summary>
    public static Attribute<string> ReportStatusCommentTrial => new(0x0040A33Au, VR.ST);
    /// <summary>Procedure Context Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute ProcedureContextSequenceTrial => new(0x0040A340u);
    /// <summary>Verbal Source (Trial), PN, 1, retired.</summary>
    public static Attribute<PersonName> VerbalSourceTrial => new(0x0040A352u, VR.PN);
    /// <summary>Address (Trial), ST, 1, retired.</summary>
    public static Attribute<string> AddressTrial => new(0x0040A353u, VR.ST);
    /// <summary>Telephone Number (Trial), LO, 1, retired.</summary>
    public static Attribute<string> TelephoneNumberTrial => new(0x0040A354u, VR.LO);
    /// <summary>Verbal Source Identifier Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute VerbalSourceIdentifierCodeSequenceTrial => new(0x0040A358u);
    /// <summary>Predecessor Documents Sequence, SQ, 1.</summary>
    public static SequenceAttribute PredecessorDocumentsSequence => new(0x0040A360u);
    /// <summary>Referenced Request Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedRequestSequence => new(0x0040A370u);
    /// <summary>Performed Procedure Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PerformedProcedureCodeSequence => new(0x0040A372u);
    /// <summary>Current Requested Procedure Evidence Sequence, SQ, 1.</summary>
    public static SequenceAttribute CurrentRequestedProcedureEvidenceSequence => new(0x0040A375u);
    /// <summary>Report Detail Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute ReportDetailSequenceTrial => new(0x0040A380u);
    /// <summary>Pertinent Other Evidence Sequence, SQ, 1.</summary>
    public static SequenceAttribute PertinentOtherEvidenceSequence => new(0x0040A385u);
    /// <summary>HL7 Structured Document Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute HL7StructuredDocumentReferenceSequence => new(0x0040A390u);
    /// <summary>Observation Subject UID (Trial), UI, 1, retired.</summary>
    public static Attribute<Uid> ObservationSubjectUIDTrial => new(0x0040A402u, VR.UI);
    /// <summary>Observation Subject Class (Trial), CS, 1, retired.</summary>
    public static Attribute<string> ObservationSubjectClassTrial => new(0x0040A403u, VR.CS);
    /// <summary>Observation Subject Type Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute ObservationSubjectTypeCodeSequenceTrial => new(0x0040A404u);
    /// <summary>Completion Flag, CS, 1.</summary>
    public static Attribute<string> CompletionFlag => new(0x0040A491u, VR.CS);
    /// <summary>Completion Flag Description, LO, 1.</summary>
    public static Attribute<string> CompletionFlagDescription => new(0x0040A492u, VR.LO);
    /// <summary>Verification Flag, CS, 1.</summary>
    public static Attribute<string> VerificationFlag => new(0x0040A493u, VR.CS);
    /// <summary>Archive Requested, CS, 1.</summary>
    public static Attribute<string> ArchiveRequested => new(0x0040A494u, VR.CS);
    /// <summary>Preliminary Flag, CS, 1.</summary>
    public static Attribute<string> PreliminaryFlag => new(0x0040A496u, VR.CS);
    /// <summary>Content Template Sequence, SQ, 1.</summary>
    public static SequenceAttribute ContentTemplateSequence => new(0x0040A504u);
    /// <summary>Identical Documents Sequence, SQ, 1.</summary>
    public static SequenceAttribute IdenticalDocumentsSequence => new(0x0040A525u);
    /// <summary>Observation Subject Context Flag (Trial), CS, 1, retired.</summary>
    public static Attribute<string> ObservationSubjectContextFlagTrial => new(0x0040A600u, VR.CS);
    /// <summary>Observer Context Flag (Trial), CS, 1, retired.</summary>
    public static Attribute<string> ObserverContextFlagTrial => new(0x0040A601u, VR.CS);
    /// <summary>Procedure Context Flag (Trial), CS, 1, retired.</summary>
    public static Attribute<string> ProcedureContextFlagTrial => new(0x0040A603u, VR.CS);
    /// <summary>Content Sequence, SQ, 1.</summary>
    public static SequenceAttribute ContentSequence => new(0x0040A730u);
    /// <summary>Relationship Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute RelationshipSequenceTrial => new(0x0040A731u);
    /// <summary>Relationship Type Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute RelationshipTypeCodeSequenceTrial => new(0x0040A732u);
    /// <summary>Language Code Sequence (Trial), SQ, 1, retired.</summary>
    public static SequenceAttribute LanguageCodeSequenceTrial => new(0x0040A744u);
    /// <summary>Tabulated Values Sequence, SQ, 1.</summary>
    public static SequenceAttribute TabulatedValuesSequence => new(0x0040A801u);
    /// <summary>Number of Table Rows, UL, 1.</summary>
    public static Attribute<uint> NumberOfTableRows => new(0x0040A802u, VR.UL);
    /// <summary>Number of Table Columns, UL, 1.</summary>
    public static Attribute<uint> NumberOfTableColumns => new(0x0040A803u, VR.UL);
    /// <summary>Table Row Number, UL, 1.</summary>
    public static Attribute<uint> TableRowNumber => new(0x0040A804u, VR.UL);
    /// <summary>Table Column Number, UL, 1.</summary>
    public static Attribute<uint> TableColumnNumber => new(0x0040A805u, VR.UL);
    /// <summary>Table Row Definition Sequence, SQ, 1.</summary>
    public static SequenceAttribute TableRowDefinitionSequence => new(0x0040A806u);
    /// <summary>Table Column Definition Sequence, SQ, 1.</summary>
    public static SequenceAttribute TableColumnDefinitionSequence => new(0x0040A807u);
    /// <summary>Cell Values Sequence, SQ, 1.</summary>
    public static SequenceAttribute CellValuesSequence => new(0x0040A808u);
    /// <summary>Uniform Resource Locator (Trial), ST, 1, retired.</summary>
    public static Attribute<string> UniformResourceLocatorTrial => new(0x0040A992u, VR.ST);
    /// <summary>Waveform Annotation Sequence, SQ, 1.</summary>
    public static SequenceAttribute WaveformAnnotationSequence => new(0x0040B020u);
    /// <summary>Structured Waveform Annotation Sequence, SQ, 1.</summary>
    public static SequenceAttribute StructuredWaveformAnnotationSequence => new(0x0040B030u);
    /// <summary>Waveform Annotation Display Selection Sequence, SQ, 1.</summary>
    public static SequenceAttribute WaveformAnnotationDisplaySelectionSequence => new(0x0040B031u);
    /// <summary>Referenced Montage Index, US, 1.</summary>
    public static Attribute<ushort> ReferencedMontageIndex => new(0x0040B032u, VR.US);
    /// <summary>Waveform Textual Annotation Sequence, SQ, 1.</summary>
    public static SequenceAttribute WaveformTextualAnnotationSequence => new(0x0040B033u);
    /// <summary>Annotation DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> AnnotationDateTime => new(0x0040B034u, VR.DT);
    /// <summary>Displayed Waveform Segment Sequence, SQ, 1.</summary>
    public static SequenceAttribute DisplayedWaveformSegmentSequence => new(0x0040B035u);
    /// <summary>Segment Definition DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> SegmentDefinitionDateTime => new(0x0040B036u, VR.DT);
    /// <summary>Montage Activation Sequence, SQ, 1.</summary>
    public static SequenceAttribute MontageActivationSequence => new(0x0040B037u);
    /// <summary>Montage Activation Time Offset, DS, 1.</summary>
    public static Attribute<double> MontageActivationTimeOffset => new(0x0040B038u, VR.DS);
    /// <summary>Waveform Montage Sequence, SQ, 1.</summary>
    public static SequenceAttribute WaveformMontageSequence => new(0x0040B039u);
    /// <summary>Referenced Montage Channel Number, IS, 1.</summary>
    public static Attribute<int> ReferencedMontageChannelNumber => new(0x0040B03Au, VR.IS);
    /// <summary>Montage Name, LT, 1.</summary>
    public static Attribute<string> MontageName => new(0x0040B03Bu, VR.LT);
    /// <summary>Montage Channel Sequence, SQ, 1.</summary>
    public static SequenceAttribute MontageChannelSequence => new(0x0040B03Cu);
    /// <summary>Montage Index, US, 1.</summary>
    public static Attribute<ushort> MontageIndex => new(0x0040B03Du, VR.US);
    /// <summary>Montage Channel Number, IS, 1.</summary>
    public static Attribute<int> MontageChannelNumber => new(0x0040B03Eu, VR.IS);
    /// <summary>Montage Channel Label, LO, 1.</summary>
    public static Attribute<string> MontageChannelLabel => new(0x0040B03Fu, VR.LO);
    /// <summary>Montage Channel Source Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute MontageChannelSourceCodeSequence => new(0x0040B040u);
    /// <summary>Contributing Channel Sources Sequence, SQ, 1.</summary>
    public static SequenceAttribute ContributingChannelSourcesSequence => new(0x0040B041u);
    /// <summary>Channel Weight, FL, 1.</summary>
    public static Attribute<float> ChannelWeight => new(0x0040B042u, VR.FL);
    /// <summary>Template Identifier, CS, 1.</summary>
    public static Attribute<string> TemplateIdentifier => new(0x0040DB00u, VR.CS);
    /// <summary>Template Version, DT, 1, retired.</summary>
    public static Attribute<DicomDateTime> TemplateVersion => new(0x0040DB06u, VR.DT);
    /// <summary>Template Local Version, DT, 1, retired.</summary>
    public static Attribute<DicomDateTime> TemplateLocalVersion => new(0x0040DB07u, VR.DT);
    /// <summary>Template Extension Flag, CS, 1, retired.</summary>
    public static Attribute<string> TemplateExtensionFlag => new(0x0040DB0Bu, VR.CS);
    /// <summary>Template Extension Organization UID, UI, 1, retired.</summary>
    public static Attribute<Uid> TemplateExtensionOrganizationUID => new(0x0040DB0Cu, VR.UI);
    /// <summary>Template Extension Creator UID, UI, 1, retired.</summary>
    public static Attribute<Uid> TemplateExtensionCreatorUID => new(0x0040DB0Du, VR.UI);
    /// <summary>Referenced Content Item Identifier, UL, 1-n.</summary>
    public static Attribute<uint> ReferencedContentItemIdentifier => new(0x0040DB73u, VR.UL);
    /// <summary>HL7 Instance Identifier, ST, 1.</summary>
    public static Attribute<string> HL7InstanceIdentifier => new(0x0040E001u, VR.ST);
    /// <summary>HL7 Document Effective Time, DT, 1.</summary>
    public static Attribute<DicomDateTime> HL7DocumentEffectiveTime => new(0x0040E004u, VR.DT);
    /// <summary>HL7 Document Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute HL7DocumentTypeCodeSequence => new(0x0040E006u);
    /// <summary>Document Class Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute DocumentClassCodeSequence => new(0x0040E008u);
    /// <summary>Retrieve URI, UR, 1.</summary>
    public static Attribute<string> RetrieveURI => new(0x0040E010u, VR.UR);
    /// <summary>Retrieve Location UID, UI, 1.</summary>
    public static Attribute<Uid> RetrieveLocationUID => new(0x0040E011u, VR.UI);
    /// <summary>Type of Instances, CS, 1.</summary>
    public static Attribute<string> TypeOfInstances => new(0x0040E020u, VR.CS);
    /// <summary>DICOM Retrieval Sequence, SQ, 1.</summary>
    public static SequenceAttribute DICOMRetrievalSequence => new(0x0040E021u);
    /// <summary>DICOM Media Retrieval Sequence, SQ, 1.</summary>
    public static SequenceAttribute DICOMMediaRetrievalSequence => new(0x0040E022u);
    /// <summary>WADO Retrieval Sequence, SQ, 1.</summary>
    public static SequenceAttribute WADORetrievalSequence => new(0x0040E023u);
    /// <summary>XDS Retrieval Sequence, SQ, 1.</summary>
    public static SequenceAttribute XDSRetrievalSequence => new(0x0040E024u);
    /// <summary>WADO-RS Retrieval Sequence, SQ, 1.</summary>
    public static SequenceAttribute WADORSRetrievalSequence => new(0x0040E025u);
    /// <summary>Repository Unique ID, UI, 1.</summary>
    public static Attribute<Uid> RepositoryUniqueID => new(0x0040E030u, VR.UI);
    /// <summary>Home Community ID, UI, 1.</summary>
    public static Attribute<Uid> HomeCommunityID => new(0x0040E031u, VR.UI);
    /// <summary>Document Title, ST, 1.</summary>
    public static Attribute<string> DocumentTitle => new(0x00420010u, VR.ST);
    /// <summary>Encapsulated Document, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> EncapsulatedDocument => new(0x00420011u, VR.OB);
    /// <summary>MIME Type of Encapsulated Document, LO, 1.</summary>
    public static Attribute<string> MIMETypeOfEncapsulatedDocument => new(0x00420012u, VR.LO);
    /// <summary>Source Instance Sequence, SQ, 1.</summary>
    public static SequenceAttribute SourceInstanceSequence => new(0x00420013u);
    /// <summary>List of MIME Types, LO, 1-n.</summary>
    public static Attribute<string> ListOfMIMETypes => new(0x00420014u, VR.LO);
    /// <summary>Encapsulated Document Length, UL, 1.</summary>
    public static Attribute<uint> EncapsulatedDocumentLength => new(0x00420015u, VR.UL);
    /// <summary>Product Package Identifier, ST, 1.</summary>
    public static Attribute<string> ProductPackageIdentifier => new(0x00440001u, VR.ST);
    /// <summary>Substance Administration Approval, CS, 1.</summary>
    public static Attribute<string> SubstanceAdministrationApproval => new(0x00440002u, VR.CS);
    /// <summary>Approval Status Further Description, LT, 1.</summary>
    public static Attribute<string> ApprovalStatusFurtherDescription => new(0x00440003u, VR.LT);
    /// <summary>Approval Status DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> ApprovalStatusDateTime => new(0x00440004u, VR.DT);
    /// <summary>Product Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ProductTypeCodeSequence => new(0x00440007u);
    /// <summary>Product Name, LO, 1-n.</summary>
    public static Attribute<string> ProductName => new(0x00440008u, VR.LO);
    /// <summary>Product Description, LT, 1.</summary>
    public static Attribute<string> ProductDescription => new(0x00440009u, VR.LT);
    /// <summary>Product Lot Identifier, LO, 1.</summary>
    public static Attribute<string> ProductLotIdentifier => new(0x0044000Au, VR.LO);
    /// <summary>Product Expiration DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> ProductExpirationDateTime => new(0x0044000Bu, VR.DT);
    /// <summary>Substance Administration DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> SubstanceAdministrationDateTime => new(0x00440010u, VR.DT);
    /// <summary>Substance Administration Notes, LO, 1.</summary>
    public static Attribute<string> SubstanceAdministrationNotes => new(0x00440011u, VR.LO);
    /// <summary>Substance Administration Device ID, LO, 1.</summary>
    public static Attribute<string> SubstanceAdministrationDeviceID => new(0x00440012u, VR.LO);
    /// <summary>Product Parameter Sequence, SQ, 1.</summary>
    public static SequenceAttribute ProductParameterSequence => new(0x00440013u);
    /// <summary>Substance Administration Parameter Sequence, SQ, 1.</summary>
    public static SequenceAttribute SubstanceAdministrationParameterSequence => new(0x00440019u);
    /// <summary>Approval Sequence, SQ, 1.</summary>
    public static SequenceAttribute ApprovalSequence => new(0x00440100u);
    /// <summary>Assertion Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute AssertionCodeSequence => new(0x00440101u);
    /// <summary>Assertion UID, UI, 1.</summary>
    public static Attribute<Uid> AssertionUID => new(0x00440102u, VR.UI);
    /// <summary>Asserter Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute AsserterIdentificationSequence => new(0x00440103u);
    /// <summary>Assertion DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> AssertionDateTime => new(0x00440104u, VR.DT);
    /// <summary>Assertion Expiration DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> AssertionExpirationDateTime => new(0x00440105u, VR.DT);
    /// <summary>Assertion Comments, UT, 1.</summary>
    public static Attribute<string> AssertionComments => new(0x00440106u, VR.UT);
    /// <summary>Related Assertion Sequence, SQ, 1.</summary>
    public static SequenceAttribute RelatedAssertionSequence => new(0x00440107u);
    /// <summary>Referenced Assertion UID, UI, 1.</summary>
    public static Attribute<Uid> ReferencedAssertionUID => new(0x00440108u, VR.UI);
    /// <summary>Approval Subject Sequence, SQ, 1.</summary>
    public static SequenceAttribute ApprovalSubjectSequence => new(0x00440109u);
    /// <summary>Organizational Role Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute OrganizationalRoleCodeSequence => new(0x0044010Au);
    /// <summary>RT Assertions Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTAssertionsSequence => new(0x00440110u);
    /// <summary>Lens Description, LO, 1.</summary>
    public static Attribute<string> LensDescription => new(0x00460012u, VR.LO);
    /// <summary>Right Lens Sequence, SQ, 1.</summary>
    public static SequenceAttribute RightLensSequence => new(0x00460014u);
    /// <summary>Left Lens Sequence, SQ, 1.</summary>
    public static SequenceAttribute LeftLensSequence => new(0x00460015u);
    /// <summary>Unspecified Laterality Lens Sequence, SQ, 1.</summary>
    public static SequenceAttribute UnspecifiedLateralityLensSequence => new(0x00460016u);
    /// <summary>Cylinder Sequence, SQ, 1.</summary>
    public static SequenceAttribute CylinderSequence => new(0x00460018u);
    /// <summary>Prism Sequence, SQ, 1.</summary>
    public static SequenceAttribute PrismSequence => new(0x00460028u);
    /// <summary>Horizontal Prism Power, FD, 1.</summary>
    public static Attribute<double> HorizontalPrismPower => new(0x00460030u, VR.FD);
    /// <summary>Horizontal Prism Base, CS, 1.</summary>
    public static Attribute<string> HorizontalPrismBase => new(0x00460032u, VR.CS);
    /// <summary>Vertical Prism Power, FD, 1.</summary>
    public static Attribute<double> VerticalPrismPower => new(0x00460034u, VR.FD);
    /// <summary>Vertical Prism Base, CS, 1.</summary>
    public static Attribute<string> VerticalPrismBase => new(0x00460036u, VR.CS);
    /// <summary>Lens Segment Type, CS, 1.</summary>
    public static Attribute<string> LensSegmentType => new(0x00460038u, VR.CS);
    /// <summary>Optical Transmittance, FD, 1.</summary>
    public static Attribute<double> OpticalTransmittance => new(0x00460040u, VR.FD);
    /// <summary>Channel Width, FD, 1.</summary>
    public static Attribute<double> ChannelWidth => new(0x00460042u, VR.FD);
    /// <summary>Pupil Size, FD, 1.</summary>
    public static Attribute<double> PupilSize => new(0x00460044u, VR.FD);
    /// <summary>Corneal Size, FD, 1.</summary>
    public static Attribute<double> CornealSize => new(0x00460046u, VR.FD);
    /// <summary>Corneal Size Sequence, SQ, 1.</summary>
    public static SequenceAttribute CornealSizeSequence => new(0x00460047u);
    /// <summary>Autorefraction Right Eye Sequence, SQ, 1.</summary>
    public static SequenceAttribute AutorefractionRightEyeSequence => new(0x00460050u);
    /// <summary>Autorefraction Left Eye Sequence, SQ, 1.</summary>
    public static SequenceAttribute AutorefractionLeftEyeSequence => new(0x00460052u);
    /// <summary>Distance Pupillary Distance, FD, 1.</summary>
    public static Attribute<double> DistancePupillaryDistance => new(0x00460060u, VR.FD);
    /// <summary>Near Pupillary Distance, FD, 1.</summary>
    public static Attribute<double> NearPupillaryDistance => new(0x00460062u, VR.FD);
    /// <summary>Intermediate Pupillary Distance, FD, 1.</summary>
    public static Attribute<double> IntermediatePupillaryDistance => new(0x00460063u, VR.FD);
    /// <summary>Other Pupillary Distance, FD, 1.</summary>
    public static Attribute<double> OtherPupillaryDistance => new(0x00460064u, VR.FD);
    /// <summary>Keratometry Right Eye Sequence, SQ, 1.</summary>
    public static SequenceAttribute KeratometryRightEyeSequence => new(0x00460070u);
    /// <summary>Keratometry Left Eye Sequence, SQ, 1.</summary>
    public static SequenceAttribute KeratometryLeftEyeSequence => new(0x00460071u);
    /// <summary>Steep Keratometric Axis Sequence, SQ, 1.</summary>
    public static SequenceAttribute SteepKeratometricAxisSequence => new(0x00460074u);
    /// <summary>Radius of Curvature, FD, 1.</summary>
    public static Attribute<double> RadiusOfCurvature => new(0x00460075u, VR.FD);
    /// <summary>Keratometric Power, FD, 1.</summary>
    public static Attribute<double> KeratometricPower => new(0x00460076u, VR.FD);
    /// <summary>Keratometric Axis, FD, 1.</summary>
    public static Attribute<double> KeratometricAxis => new(0x00460077u, VR.FD);
    /// <summary>Flat Keratometric Axis Sequence, SQ, 1.</summary>
    public static SequenceAttribute FlatKeratometricAxisSequence => new(0x00460080u);
    /// <summary>Background Color, CS, 1.</summary>
    public static Attribute<string> BackgroundColor => new(0x00460092u, VR.CS);
    /// <summary>Optotype, CS, 1.</summary>
    public static Attribute<string> Optotype => new(0x00460094u, VR.CS);
    /// <summary>Optotype Presentation, CS, 1.</summary>
    public static Attribute<string> OptotypePresentation => new(0x00460095u, VR.CS);
    /// <summary>Subjective Refraction Right Eye Sequence, SQ, 1.</summary>
    public static SequenceAttribute SubjectiveRefractionRightEyeSequence => new(0x00460097u);
    /// <summary>Subjective Refraction Left Eye Sequence, SQ, 1.</summary>
    public static SequenceAttribute SubjectiveRefractionLeftEyeSequence => new(0x00460098u);
    /// <summary>Add Near Sequence, SQ, 1.</summary>
    public static SequenceAttribute AddNearSequence => new(0x00460100u);
    /// <summary>Add Intermediate Sequence, SQ, 1.</summary>
    public static SequenceAttribute AddIntermediateSequence => new(0x00460101u);
    /// <summary>Add Other Sequence, SQ, 1.</summary>
    public static SequenceAttribute AddOtherSequence => new(0x00460102u);
    /// <summary>Add Power, FD, 1.</summary>
    public static Attribute<double> AddPower => new(0x00460104u, VR.FD);
    /// <summary>Viewing Distance, FD, 1.</summary>
    public static Attribute<double> ViewingDistance => new(0x00460106u, VR.FD);
    /// <summary>Cornea Measurements Sequence, SQ, 1.</summary>
    public static SequenceAttribute CorneaMeasurementsSequence => new(0x00460110u);
    /// <summary>Source of Cornea Measurement Data Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SourceOfCorneaMeasurementDataCodeSequence => new(0x00460111u);
    /// <summary>Steep Corneal Axis Sequence, SQ, 1.</summary>
    public static SequenceAttribute SteepCornealAxisSequence => new(0x00460112u);
    /// <summary>Flat Corneal Axis Sequence, SQ, 1.</summary>
    public static SequenceAttribute FlatCornealAxisSequence => new(0x00460113u);
    /// <summary>Corneal Power, FD, 1.</summary>
    public static Attribute<double> CornealPower => new(0x00460114u, VR.FD);
    /// <summary>Corneal Axis, FD, 1.</summary>
    public static Attribute<double> CornealAxis => new(0x00460115u, VR.FD);
    /// <summary>Cornea Measurement Method Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute CorneaMeasurementMethodCodeSequence => new(0x00460116u);
    /// <summary>Refractive Index of Cornea, FL, 1.</summary>
    public static Attribute<float> RefractiveIndexOfCornea => new(0x00460117u, VR.FL);
    /// <summary>Refractive Index of Aqueous Humor, FL, 1.</summary>
    public static Attribute<float> RefractiveIndexOfAqueousHumor => new(0x00460118u, VR.FL);
    /// <summary>Visual Acuity Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute VisualAcuityTypeCodeSequence => new(0x00460121u);
    /// <summary>Visual Acuity Right Eye Sequence, SQ, 1.</summary>
    public static SequenceAttribute VisualAcuityRightEyeSequence => new(0x00460122u);
    /// <summary>Visual Acuity Left Eye Sequence, SQ, 1.</summary>
    public static SequenceAttribute VisualAcuityLeftEyeSequence => new(0x00460123u);
    /// <summary>Visual Acuity Both Eyes Open Sequence, SQ, 1.</summary>
    public static SequenceAttribute VisualAcuityBothEyesOpenSequence => new(0x00460124u);
    /// <summary>Viewing Distance Type, CS, 1.</summary>
    public static Attribute<string> ViewingDistanceType => new(0x00460125u, VR.CS);
    /// <summary>Visual Acuity Modifiers, SS, 2.</summary>
    public static Attribute<short> VisualAcuityModifiers => new(0x00460135u, VR.SS);
    /// <summary>Decimal Visual Acuity, FD, 1.</summary>
    public static Attribute<double> DecimalVisualAcuity => new(0x00460137u, VR.FD);
    /// <summary>Optotype Detailed Definition, LO, 1.</summary>
    public static Attribute<string> OptotypeDetailedDefinition => new(0x00460139u, VR.LO);
    /// <summary>Referenced Refractive Measurements Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedRefractiveMeasurementsSequence => new(0x00460145u);
    /// <summary>Sphere Power, FD, 1.</summary>
    public static Attribute<double> SpherePower => new(0x00460146u, VR.FD);
    /// <summary>Cylinder Power, FD, 1.</summary>
    public static Attribute<double> CylinderPower => new(0x00460147u, VR.FD);
    /// <summary>Corneal Topography Surface, CS, 1.</summary>
    public static Attribute<string> CornealTopographySurface => new(0x00460201u, VR.CS);
    /// <summary>Corneal Vertex Location, FL, 2.</summary>
    public static Attribute<float> CornealVertexLocation => new(0x00460202u, VR.FL);
    /// <summary>Pupil Centroid X-Coordinate, FL, 1.</summary>
    public static Attribute<float> PupilCentroidXCoordinate => new(0x00460203u, VR.FL);
    /// <summary>Pupil Centroid Y-Coordinate, FL, 1.</summary>
    public static Attribute<float> PupilCentroidYCoordinate => new(0x00460204u, VR.FL);
    /// <summary>Equivalent Pupil Radius, FL, 1.</summary>
    public static Attribute<float> EquivalentPupilRadius => new(0x00460205u, VR.FL);
    /// <summary>Corneal Topography Map Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute CornealTopographyMapTypeCodeSequence => new(0x00460207u);
    /// <summary>Vertices of the Outline of Pupil, IS, 2-2n.</summary>
    public static Attribute<int> VerticesOfTheOutlineOfPupil => new(0x00460208u, VR.IS);
    /// <summary>Corneal Topography Mapping Normals Sequence, SQ, 1.</summary>
    public static SequenceAttribute CornealTopographyMappingNormalsSequence => new(0x00460210u);
    /// <summary>Maximum Corneal Curvature Sequence, SQ, 1.</summary>
    public static SequenceAttribute MaximumCornealCurvatureSequence => new(0x00460211u);
    /// <summary>Maximum Corneal Curvature, FL, 1.</summary>
    public static Attribute<float> MaximumCornealCurvature => new(0x00460212u, VR.FL);
    /// <summary>Maximum Corneal Curvature Location, FL, 2.</summary>
    public static Attribute<float> MaximumCornealCurvatureLocation => new(0x00460213u, VR.FL);
    /// <summary>Minimum Keratometric Sequence, SQ, 1.</summary>
    public static SequenceAttribute MinimumKeratometricSequence => new(0x00460215u);
    /// <summary>Simulated Keratometric Cylinder Sequence, SQ, 1.</summary>
    public static SequenceAttribute SimulatedKeratometricCylinderSequence => new(0x00460218u);
    /// <summary>Average Corneal Power, FL, 1.</summary>
    public static Attribute<float> AverageCornealPower => new(0x00460220u, VR.FL);
    /// <summary>Corneal I-S Value, FL, 1.</summary>
    public static Attribute<float> CornealISValue => new(0x00460224u, VR.FL);
    /// <summary>Analyzed Area, FL, 1.</summary>
    public static Attribute<float> AnalyzedArea => new(0x00460227u, VR.FL);
    /// <summary>Surface Regularity Index, FL, 1.</summary>
    public static Attribute<float> SurfaceRegularityIndex => new(0x00460230u, VR.FL);
    /// <summary>Surface Asymmetry Index, FL, 1.</summary>
    public static Attribute<float> SurfaceAsymmetryIndex => new(0x00460232u, VR.FL);
    /// <summary>Corneal Eccentricity Index, FL, 1.</summary>
    public static Attribute<float> CornealEccentricityIndex => new(0x00460234u, VR.FL);
    /// <summary>Keratoconus Prediction Index, FL, 1.</summary>
    public static Attribute<float> KeratoconusPredictionIndex => new(0x00460236u, VR.FL);
    /// <summary>Decimal Potential Visual Acuity, FL, 1.</summary>
    public static Attribute<float> DecimalPotentialVisualAcuity => new(0x00460238u, VR.FL);
    /// <summary>Corneal Topography Map Quality Evaluation, CS, 1.</summary>
    public static Attribute<string> CornealTopographyMapQualityEvaluation => new(0x00460242u, VR.CS);
    /// <summary>Source Image Corneal Processed Data Sequence, SQ, 1.</summary>
    public static SequenceAttribute SourceImageCornealProcessedDataSequence => new(0x00460244u);
    /// <summary>Corneal Point Location, FL, 3.</summary>
    public static Attribute<float> CornealPointLocation => new(0x00460247u, VR.FL);
    /// <summary>Corneal Point Estimated, CS, 1.</summary>
    public static Attribute<string> CornealPointEstimated => new(0x00460248u, VR.CS);
    /// <summary>Axial Power, FL, 1.</summary>
    public static Attribute<float> AxialPower => new(0x00460249u, VR.FL);
    /// <summary>Tangential Power, FL, 1.</summary>
    public static Attribute<float> TangentialPower => new(0x00460250u, VR.FL);
    /// <summary>Refractive Power, FL, 1.</summary>
    public static Attribute<float> RefractivePower => new(0x00460251u, VR.FL);
    /// <summary>Relative Elevation, FL, 1.</summary>
    public static Attribute<float> RelativeElevation => new(0x00460252u, VR.FL);
    /// <summary>Corneal Wavefront, FL, 1.</summary>
    public static Attribute<float> CornealWavefront => new(0x00460253u, VR.FL);
    /// <summary>Imaged Volume Width, FL, 1.</summary>
    public static Attribute<float> ImagedVolumeWidth => new(0x00480001u, VR.FL);
    /// <summary>Imaged Volume Height, FL, 1.</summary>
    public static Attribute<float> ImagedVolumeHeight => new(0x00480002u, VR.FL);
    /// <summary>Imaged Volume Depth, FL, 1.</summary>
    public static Attribute<float> ImagedVolumeDepth => new(0x00480003u, VR.FL);
    /// <summary>Total Pixel Matrix Columns, UL, 1.</summary>
    public static Attribute<uint> TotalPixelMatrixColumns => new(0x00480006u, VR.UL);
    /// <summary>Total Pixel Matrix Rows, UL, 1.</summary>
    public static Attribute<uint> TotalPixelMatrixRows => new(0x00480007u, VR.UL);
    /// <summary>Total Pixel Matrix Origin Sequence, SQ, 1.</summary>
    public static SequenceAttribute TotalPixelMatrixOriginSequence => new(0x00480008u);
    /// <summary>Specimen Label in Image, CS, 1.</summary>
    public static Attribute<string> SpecimenLabelInImage => new(0x00480010u, VR.CS);
    /// <summary>Focus Method, CS, 1.</summary>
    public static Attribute<string> FocusMethod => new(0x00480011u, VR.CS);
    /// <summary>Extended Depth of Field, CS, 1.</summary>
    public static Attribute<string> ExtendedDepthOfField => new(0x00480012u, VR.CS);
    /// <summary>Number of Focal Planes, US, 1.</summary>
    public static Attribute<ushort> NumberOfFocalPlanes => new(0x00480013u, VR.US);
    /// <summary>Distance Between Focal Planes, FL, 1.</summary>
    public static Attribute<float> DistanceBetweenFocalPlanes => new(0x00480014u, VR.FL);
    /// <summary>Recommended Absent Pixel CIELab Value, US, 3.</summary>
    public static Attribute<ushort> RecommendedAbsentPixelCIELabValue => new(0x00480015u, VR.US);
    /// <summary>Illuminator Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute IlluminatorTypeCodeSequence => new(0x00480100u);
    /// <summary>Image Orientation (Slide), DS, 6.</summary>
    public static Attribute<double> ImageOrientationSlide => new(0x00480102u, VR.DS);
    /// <summary>Optical Path Sequence, SQ, 1.</summary>
    public static SequenceAttribute OpticalPathSequence => new(0x00480105u);
    /// <summary>Optical Path Identifier, SH, 1.</summary>
    public static Attribute<string> OpticalPathIdentifier => new(0x00480106u, VR.SH);
    /// <summary>Optical Path Description, ST, 1.</summary>
    public static Attribute<string> OpticalPathDescription => new(0x00480107u, VR.ST);
    /// <summary>Illumination Color Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute IlluminationColorCodeSequence => new(0x00480108u);
    /// <summary>Specimen Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute SpecimenReferenceSequence => new(0x00480110u);
    /// <summary>Condenser Lens Power, DS, 1.</summary>
    public static Attribute<double> CondenserLensPower => new(0x00480111u, VR.DS);
    /// <summary>Objective Lens Power, DS, 1.</summary>
    public static Attribute<double> ObjectiveLensPower => new(0x00480112u, VR.DS);
    /// <summary>Objective Lens Numerical Aperture, DS, 1.</summary>
    public static Attribute<double> ObjectiveLensNumericalAperture => new(0x00480113u, VR.DS);
    /// <summary>Confocal Mode, CS, 1.</summary>
    public static Attribute<string> ConfocalMode => new(0x00480114u, VR.CS);
    /// <summary>Tissue Location, CS, 1.</summary>
    public static Attribute<string> TissueLocation => new(0x00480115u, VR.CS);
    /// <summary>Confocal Microscopy Image Frame Type Sequence, SQ, 1.</summary>
    public static SequenceAttribute ConfocalMicroscopyImageFrameTypeSequence => new(0x00480116u);
    /// <summary>Image Acquisition Depth, FD, 1.</summary>
    public static Attribute<double> ImageAcquisitionDepth => new(0x00480117u, VR.FD);
    /// <summary>Palette Color Lookup Table Sequence, SQ, 1.</summary>
    public static SequenceAttribute PaletteColorLookupTableSequence => new(0x00480120u);
    /// <summary>Referenced Image Navigation Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute ReferencedImageNavigationSequence => new(0x00480200u);
    /// <summary>Top Left Hand Corner of Localizer Area, US, 2, retired.</summary>
    public static Attribute<ushort> TopLeftHandCornerOfLocalizerArea => new(0x00480201u, VR.US);
    /// <summary>Bottom Right Hand Corner of Localizer Area, US, 2, retired.</summary>
    public static Attribute<ushort> BottomRightHandCornerOfLocalizerArea => new(0x00480202u, VR.US);
    /// <summary>Optical Path Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute OpticalPathIdentificationSequence => new(0x00480207u);
    /// <summary>Plane Position (Slide) Sequence, SQ, 1.</summary>
    public static SequenceAttribute PlanePositionSlideSequence => new(0x0048021Au);
    /// <summary>Column Position In Total Image Pixel Matrix, SL, 1.</summary>
    public static Attribute<int> ColumnPositionInTotalImagePixelMatrix => new(0x0048021Eu, VR.SL);
    /// <summary>Row Position In Total Image Pixel Matrix, SL, 1.</summary>
    public static Attribute<int> RowPositionInTotalImagePixelMatrix => new(0x0048021Fu, VR.SL);
    /// <summary>Pixel Origin Interpretation, CS, 1.</summary>
    public static Attribute<string> PixelOriginInterpretation => new(0x00480301u, VR.CS);
    /// <summary>Number of Optical Paths, UL, 1.</summary>
    public static Attribute<uint> NumberOfOpticalPaths => new(0x00480302u, VR.UL);
    /// <summary>Total Pixel Matrix Focal Planes, UL, 1.</summary>
    public static Attribute<uint> TotalPixelMatrixFocalPlanes => new(0x00480303u, VR.UL);
    /// <summary>Tiles Overlap, CS, 1.</summary>
    public static Attribute<string> TilesOverlap => new(0x00480304u, VR.CS);
    /// <summary>Calibration Image, CS, 1.</summary>
    public static Attribute<string> CalibrationImage => new(0x00500004u, VR.CS);
    /// <summary>Device Sequence, SQ, 1.</summary>
    public static SequenceAttribute DeviceSequence => new(0x00500010u);
    /// <summary>Container Component Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ContainerComponentTypeCodeSequence => new(0x00500012u);
    /// <summary>Container Component Thickness, FD, 1.</summary>
    public static Attribute<double> ContainerComponentThickness => new(0x00500013u, VR.FD);
    /// <summary>Device Length, DS, 1.</summary>
    public static Attribute<double> DeviceLength => new(0x00500014u, VR.DS);
    /// <summary>Container Component Width, FD, 1.</summary>
    public static Attribute<double> ContainerComponentWidth => new(0x00500015u, VR.FD);
    /// <summary>Device Diameter, DS, 1.</summary>
    public static Attribute<double> DeviceDiameter => new(0x00500016u, VR.DS);
    /// <summary>Device Diameter Units, CS, 1.</summary>
    public static Attribute<string> DeviceDiameterUnits => new(0x00500017u, VR.CS);
    /// <summary>Device Volume, DS, 1.</summary>
    public static Attribute<double> DeviceVolume => new(0x00500018u, VR.DS);
    /// <summary>Inter-Marker Distance, DS, 1.</summary>
    public static Attribute<double> InterMarkerDistance => new(0x00500019u, VR.DS);
    /// <summary>Container Component Material, CS, 1.</summary>
    public static Attribute<string> ContainerComponentMaterial => new(0x0050001Au, VR.CS);
    /// <summary>Container Component ID, LO, 1.</summary>
    public static Attribute<string> ContainerComponentID => new(0x0050001Bu, VR.LO);
    /// <summary>Container Component Length, FD, 1.</summary>
    public static Attribute<double> ContainerComponentLength => new(0x0050001Cu, VR.FD);
    /// <summary>Container Component Diameter, FD, 1.</summary>
    public static Attribute<double> ContainerComponentDiameter => new(0x0050001Du, VR.FD);
    /// <summary>Container Component Description, LO, 1.</summary>
    public static Attribute<string> ContainerComponentDescription => new(0x0050001Eu, VR.LO);
    /// <summary>Device Description, LO, 1.</summary>
    public static Attribute<string> DeviceDescription => new(0x00500020u, VR.LO);
    /// <summary>Long Device Description, ST, 1.</summary>
    public static Attribute<string> LongDeviceDescription => new(0x00500021u, VR.ST);
    /// <summary>Contrast/Bolus Ingredient Percent by Volume, FL, 1.</summary>
    public static Attribute<float> ContrastBolusIngredientPercentByVolume => new(0x00520001u, VR.FL);
    /// <summary>OCT Focal Distance, FD, 1.</summary>
    public static Attribute<double> OCTFocalDistance => new(0x00520002u, VR.FD);
    /// <summary>Beam Spot Size, FD, 1.</summary>
    public static Attribute<double> BeamSpotSize => new(0x00520003u, VR.FD);
    /// <summary>Effective Refractive Index, FD, 1.</summary>
    public static Attribute<double> EffectiveRefractiveIndex => new(0x00520004u, VR.FD);
    /// <summary>OCT Acquisition Domain, CS, 1.</summary>
    public static Attribute<string> OCTAcquisitionDomain => new(0x00520006u, VR.CS);
    /// <summary>OCT Optical Center Wavelength, FD, 1.</summary>
    public static Attribute<double> OCTOpticalCenterWavelength => new(0x00520007u, VR.FD);
    /// <summary>Axial Resolution, FD, 1.</summary>
    public static Attribute<double> AxialResolution => new(0x00520008u, VR.FD);
    /// <summary>Ranging Depth, FD, 1.</summary>
    public static Attribute<double> RangingDepth => new(0x00520009u, VR.FD);
    /// <summary>A-line Rate, FD, 1.</summary>
    public static Attribute<double> ALineRate => new(0x00520011u, VR.FD);
    /// <summary>A-lines Per Frame, US, 1.</summary>
    public static Attribute<ushort> ALinesPerFrame => new(0x00520012u, VR.US);
    /// <summary>Catheter Rotational Rate, FD, 1.</summary>
    public static Attribute<double> CatheterRotationalRate => new(0x00520013u, VR.FD);
    /// <summary>A-line Pixel Spacing, FD, 1.</summary>
    public static Attribute<double> ALinePixelSpacing => new(0x00520014u, VR.FD);
    /// <summary>Mode of Percutaneous Access Sequence, SQ, 1.</summary>
    public static SequenceAttribute ModeOfPercutaneousAccessSequence => new(0x00520016u);
    /// <summary>Intravascular OCT Frame Type Sequence, SQ, 1.</summary>
    public static SequenceAttribute IntravascularOCTFrameTypeSequence => new(0x00520025u);
    /// <summary>OCT Z Offset Applied, CS, 1.</summary>
    public static Attribute<string> OCTZOffsetApplied => new(0x00520026u, VR.CS);
    /// <summary>Intravascular Frame Content Sequence, SQ, 1.</summary>
    public static SequenceAttribute IntravascularFrameContentSequence => new(0x00520027u);
    /// <summary>Intravascular Longitudinal Distance, FD, 1.</summary>
    public static Attribute<double> IntravascularLongitudinalDistance => new(0x00520028u, VR.FD);
    /// <summary>Intravascular OCT Frame Content Sequence, SQ, 1.</summary>
    public static SequenceAttribute IntravascularOCTFrameContentSequence => new(0x00520029u);
    /// <summary>OCT Z Offset Correction, SS, 1.</summary>
    public static Attribute<short> OCTZOffsetCorrection => new(0x00520030u, VR.SS);
    /// <summary>Catheter Direction of Rotation, CS, 1.</summary>
    public static Attribute<string> CatheterDirectionOfRotation => new(0x00520031u, VR.CS);
    /// <summary>Seam Line Location, FD, 1.</summary>
    public static Attribute<double> SeamLineLocation => new(0x00520033u, VR.FD);
    /// <summary>First A-line Location, FD, 1.</summary>
    public static Attribute<double> FirstALineLocation => new(0x00520034u, VR.FD);
    /// <summary>Seam Line Index, US, 1.</summary>
    public static Attribute<ushort> SeamLineIndex => new(0x00520036u, VR.US);
    /// <summary>Number of Padded A-lines, US, 1.</summary>
    public static Attribute<ushort> NumberOfPaddedALines => new(0x00520038u, VR.US);
    /// <summary>Interpolation Type, CS, 1.</summary>
    public static Attribute<string> InterpolationType => new(0x00520039u, VR.CS);
    /// <summary>Refractive Index Applied, CS, 1.</summary>
    public static Attribute<string> RefractiveIndexApplied => new(0x0052003Au, VR.CS);
    /// <summary>Energy Window Vector, US, 1-n.</summary>
    public static Attribute<ushort> EnergyWindowVector => new(0x00540010u, VR.US);
    /// <summary>Number of Energy Windows, US, 1.</summary>
    public static Attribute<ushort> NumberOfEnergyWindows => new(0x00540011u, VR.US);
    /// <summary>Energy Window Information Sequence, SQ, 1.</summary>
    public static SequenceAttribute EnergyWindowInformationSequence => new(0x00540012u);
    /// <summary>Energy Window Range Sequence, SQ, 1.</summary>
    public static SequenceAttribute EnergyWindowRangeSequence => new(0x00540013u);
    /// <summary>Energy Window Lower Limit, DS, 1.</summary>
    public static Attribute<double> EnergyWindowLowerLimit => new(0x00540014u, VR.DS);
    /// <summary>Energy Window Upper Limit, DS, 1.</summary>
    public static Attribute<double> EnergyWindowUpperLimit => new(0x00540015u, VR.DS);
    /// <summary>Radiopharmaceutical Information Sequence, SQ, 1.</summary>
    public static SequenceAttribute RadiopharmaceuticalInformationSequence => new(0x00540016u);
    /// <summary>Residual Syringe Counts, IS, 1.</summary>
    public static Attribute<int> ResidualSyringeCounts => new(0x00540017u, VR.IS);
    /// <summary>Energy Window Name, SH, 1.</summary>
    public static Attribute<string> EnergyWindowName => new(0x00540018u, VR.SH);
    /// <summary>Detector Vector, US, 1-n.</summary>
    public static Attribute<ushort> DetectorVector => new(0x00540020u, VR.US);
    /// <summary>Number of Detectors, US, 1.</summary>
    public static Attribute<ushort> NumberOfDetectors => new(0x00540021u, VR.US);
    /// <summary>Detector Information Sequence, SQ, 1.</summary>
    public static SequenceAttribute DetectorInformationSequence => new(0x00540022u);
    /// <summary>Phase Vector, US, 1-n.</summary>
    public static Attribute<ushort> PhaseVector => new(0x00540030u, VR.US);
    /// <summary>Number of Phases, US, 1.</summary>
    public static Attribute<ushort> NumberOfPhases => new(0x00540031u, VR.US);
    /// <summary>Phase Information Sequence, SQ, 1.</summary>
    public static SequenceAttribute PhaseInformationSequence => new(0x00540032u);
    /// <summary>Number of Frames in Phase, US, 1.</summary>
    public static Attribute<ushort> NumberOfFramesInPhase => new(0x00540033u, VR.US);
    /// <summary>Phase Delay, IS, 1.</summary>
    public static Attribute<int> PhaseDelay => new(0x00540036u, VR.IS);
    /// <summary>Pause Between Frames, IS, 1.</summary>
    public static Attribute<int> PauseBetweenFrames => new(0x00540038u, VR.IS);
    /// <summary>Phase Description, CS, 1.</summary>
    public static Attribute<string> PhaseDescription => new(0x00540039u, VR.CS);
    /// <summary>Rotation Vector, US, 1-n.</summary>
    public static Attribute<ushort> RotationVector => new(0x00540050u, VR.US);
    /// <summary>Number of Rotations, US, 1.</summary>
    public static Attribute<ushort> NumberOfRotations => new(0x00540051u, VR.US);
    /// <summary>Rotation Information Sequence, SQ, 1.</summary>
    public static SequenceAttribute RotationInformationSequence => new(0x00540052u);
    /// <summary>Number of Frames in Rotation, US, 1.</summary>
    public static Attribute<ushort> NumberOfFramesInRotation => new(0x00540053u, VR.US);
    /// <summary>R-R Interval Vector, US, 1-n.</summary>
    public static Attribute<ushort> RRIntervalVector => new(0x00540060u, VR.US);
    /// <summary>Number of R-R Intervals, US, 1.</summary>
    public static Attribute<ushort> NumberOfRRIntervals => new(0x00540061u, VR.US);
    /// <summary>Gated Information Sequence, SQ, 1.</summary>
    public static SequenceAttribute GatedInformationSequence => new(0x00540062u);
    /// <summary>Data Information Sequence, SQ, 1.</summary>
    public static SequenceAttribute DataInformationSequence => new(0x00540063u);
    /// <summary>Time Slot Vector, US, 1-n.</summary>
    public static Attribute<ushort> TimeSlotVector => new(0x00540070u, VR.US);
    /// <summary>Number of Time Slots, US, 1.</summary>
    public static Attribute<ushort> NumberOfTimeSlots => new(0x00540071u, VR.US);
    /// <summary>Time Slot Information Sequence, SQ, 1.</summary>
    public static SequenceAttribute TimeSlotInformationSequence => new(0x00540072u);
    /// <summary>Time Slot Time, DS, 1.</summary>
    public static Attribute<double> TimeSlotTime => new(0x00540073u, VR.DS);
    /// <summary>Slice Vector, US, 1-n.</summary>
    public static Attribute<ushort> SliceVector => new(0x00540080u, VR.US);
    /// <summary>Number of Slices, US, 1.</summary>
    public static Attribute<ushort> NumberOfSlices => new(0x00540081u, VR.US);
    /// <summary>Angular View Vector, US, 1-n.</summary>
    public static Attribute<ushort> AngularViewVector => new(0x00540090u, VR.US);
    /// <summary>Time Slice Vector, US, 1-n.</summary>
    public static Attribute<ushort> TimeSliceVector => new(0x00540100u, VR.US);
    /// <summary>Number of Time Slices, US, 1.</summary>
    public static Attribute<ushort> NumberOfTimeSlices => new(0x00540101u, VR.US);
    /// <summary>Start Angle, DS, 1.</summary>
    public static Attribute<double> StartAngle => new(0x00540200u, VR.DS);
    /// <summary>Type of Detector Motion, CS, 1.</summary>
    public static Attribute<string> TypeOfDetectorMotion => new(0x00540202u, VR.CS);
    /// <summary>Trigger Vector, IS, 1-n.</summary>
    public static Attribute<int> TriggerVector => new(0x00540210u, VR.IS);
    /// <summary>Number of Triggers in Phase, US, 1.</summary>
    public static Attribute<ushort> NumberOfTriggersInPhase => new(0x00540211u, VR.US);
    /// <summary>View Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ViewCodeSequence => new(0x00540220u);
    /// <summary>View Modifier Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ViewModifierCodeSequence => new(0x00540222u);
    /// <summary>Radionuclide Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RadionuclideCodeSequence => new(0x00540300u);
    /// <summary>Administration Route Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute AdministrationRouteCodeSequence => new(0x00540302u);
    /// <summary>Radiopharmaceutical Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RadiopharmaceuticalCodeSequence => new(0x00540304u);
    /// <summary>Calibration Data Sequence, SQ, 1.</summary>
    public static SequenceAttribute CalibrationDataSequence => new(0x00540306u);
    /// <summary>Energy Window Number, US, 1.</summary>
    public static Attribute<ushort> EnergyWindowNumber => new(0x00540308u, VR.US);
    /// <summary>Image ID, SH, 1.</summary>
    public static Attribute<string> ImageID => new(0x00540400u, VR.SH);
    /// <summary>Patient Orientation Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientOrientationCodeSequence => new(0x00540410u);
    /// <summary>Patient Orientation Modifier Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientOrientationModifierCodeSequence => new(0x00540412u);
    /// <summary>Patient Gantry Relationship Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientGantryRelationshipCodeSequence => new(0x00540414u);
    /// <summary>Slice Progression Direction, CS, 1.</summary>
    public static Attribute<string> SliceProgressionDirection => new(0x00540500u, VR.CS);
    /// <summary>Scan Progression Direction, CS, 1.</summary>
    public static Attribute<string> ScanProgressionDirection => new(0x00540501u, VR.CS);
    /// <summary>Series Type, CS, 2.</summary>
    public static Attribute<string> SeriesType => new(0x00541000u, VR.CS);
    /// <summary>Units, CS, 1.</summary>
    public static Attribute<string> Units => new(0x00541001u, VR.CS);
    /// <summary>Counts Source, CS, 1.</summary>
    public static Attribute<string> CountsSource => new(0x00541002u, VR.CS);
    /// <summary>Reprojection Method, CS, 1.</summary>
    public static Attribute<string> ReprojectionMethod => new(0x00541004u, VR.CS);
    /// <summary>SUV Type, CS, 1.</summary>
    public static Attribute<string> SUVType => new(0x00541006u, VR.CS);
    /// <summary>Randoms Correction Method, CS, 1.</summary>
    public static Attribute<string> RandomsCorrectionMethod => new(0x00541100u, VR.CS);
    /// <summary>Attenuation Correction Method, LO, 1.</summary>
    public static Attribute<string> AttenuationCorrectionMethod => new(0x00541101u, VR.LO);
    /// <summary>Decay Correction, CS, 1.</summary>
    public static Attribute<string> DecayCorrection => new(0x00541102u, VR.CS);
    /// <summary>Reconstruction Method, LO, 1.</summary>
    public static Attribute<string> ReconstructionMethod => new(0x00541103u, VR.LO);
    /// <summary>Detector Lines of Response Used, LO, 1.</summary>
    public static Attribute<string> DetectorLinesOfResponseUsed => new(0x00541104u, VR.LO);
    /// <summary>Scatter Correction Method, LO, 1.</summary>
    public static Attribute<string> ScatterCorrectionMethod => new(0x00541105u, VR.LO);
    /// <summary>Axial Acceptance, DS, 1.</summary>
    public static Attribute<double> AxialAcceptance => new(0x00541200u, VR.DS);
    /// <summary>Axial Mash, IS, 2.</summary>
    public static Attribute<int> AxialMash => new(0x00541201u, VR.IS);
    /// <summary>Transverse Mash, IS, 1.</summary>
    public static Attribute<int> TransverseMash => new(0x00541202u, VR.IS);
    /// <summary>Detector Element Size, DS, 2.</summary>
    public static Attribute<double> DetectorElementSize => new(0x00541203u, VR.DS);
    /// <summary>Coincidence Window Width, DS, 1.</summary>
    public static Attribute<double> CoincidenceWindowWidth => new(0x00541210u, VR.DS);
    /// <summary>Secondary Counts Type, CS, 1-n.</summary>
    public static Attribute<string> SecondaryCountsType => new(0x00541220u, VR.CS);
    /// <summary>Frame Reference Time, DS, 1.</summary>
    public static Attribute<double> FrameReferenceTime => new(0x00541300u, VR.DS);
    /// <summary>Primary (Prompts) Counts Accumulated, IS, 1.</summary>
    public static Attribute<int> PrimaryPromptsCountsAccumulated => new(0x00541310u, VR.IS);
    /// <summary>Secondary Counts Accumulated, IS, 1-n.</summary>
    public static Attribute<int> SecondaryCountsAccumulated => new(0x00541311u, VR.IS);
    /// <summary>Slice Sensitivity Factor, DS, 1.</summary>
    public static Attribute<double> SliceSensitivityFactor => new(0x00541320u, VR.DS);
    /// <summary>Decay Factor, DS, 1.</summary>
    public static Attribute<double> DecayFactor => new(0x00541321u, VR.DS);
    /// <summary>Dose Calibration Factor, DS, 1.</summary>
    public static Attribute<double> DoseCalibrationFactor => new(0x00541322u, VR.DS);
    /// <summary>Scatter Fraction Factor, DS, 1.</summary>
    public static Attribute<double> ScatterFractionFactor => new(0x00541323u, VR.DS);
    /// <summary>Dead Time Factor, DS, 1.</summary>
    public static Attribute<double> DeadTimeFactor => new(0x00541324u, VR.DS);
    /// <summary>Image Index, US, 1.</summary>
    public static Attribute<ushort> ImageIndex => new(0x00541330u, VR.US);
    /// <summary>Counts Included, CS, 1-n, retired.</summary>
    public static Attribute<string> CountsIncluded => new(0x00541400u, VR.CS);
    /// <summary>Dead Time Correction Flag, CS, 1, retired.</summary>
    public static Attribute<string> DeadTimeCorrectionFlag => new(0x00541401u, VR.CS);
    /// <summary>Histogram Sequence, SQ, 1.</summary>
    public static SequenceAttribute HistogramSequence => new(0x00603000u);
    /// <summary>Histogram Number of Bins, US, 1.</summary>
    public static Attribute<ushort> HistogramNumberOfBins => new(0x00603002u, VR.US);
    /// <summary>Histogram First Bin Value, US or SS, 1.</summary>
    public static Attribute<int> HistogramFirstBinValue => new(0x00603004u, VR.US);
    /// <summary>Histogram Last Bin Value, US or SS, 1.</summary>
    public static Attribute<int> HistogramLastBinValue => new(0x00603006u, VR.US);
    /// <summary>Histogram Bin Width, US, 1.</summary>
    public static Attribute<ushort> HistogramBinWidth => new(0x00603008u, VR.US);
    /// <summary>Histogram Explanation, LO, 1.</summary>
    public static Attribute<string> HistogramExplanation => new(0x00603010u, VR.LO);
    /// <summary>Histogram Data, UL, 1-n.</summary>
    public static Attribute<uint> HistogramData => new(0x00603020u, VR.UL);
    /// <summary>Segmentation Type, CS, 1.</summary>
    public static Attribute<string> SegmentationType => new(0x00620001u, VR.CS);
    /// <summary>Segment Sequence, SQ, 1.</summary>
    public static SequenceAttribute SegmentSequence => new(0x00620002u);
    /// <summary>Segmented Property Category Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SegmentedPropertyCategoryCodeSequence => new(0x00620003u);
    /// <summary>Segment Number, US, 1.</summary>
    public static Attribute<ushort> SegmentNumber => new(0x00620004u, VR.US);
    /// <summary>Segment Label, LO, 1.</summary>
    public static Attribute<string> SegmentLabel => new(0x00620005u, VR.LO);
    /// <summary>Segment Description, ST, 1.</summary>
    public static Attribute<string> SegmentDescription => new(0x00620006u, VR.ST);
    /// <summary>Segmentation Algorithm Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute SegmentationAlgorithmIdentificationSequence => new(0x00620007u);
    /// <summary>Segment Algorithm Type, CS, 1.</summary>
    public static Attribute<string> SegmentAlgorithmType => new(0x00620008u, VR.CS);
    /// <summary>Segment Algorithm Name, LO, 1-n.</summary>
    public static Attribute<string> SegmentAlgorithmName => new(0x00620009u, VR.LO);
    /// <summary>Segment Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute SegmentIdentificationSequence => new(0x0062000Au);
    /// <summary>Referenced Segment Number, US, 1-n.</summary>
    public static Attribute<ushort> ReferencedSegmentNumber => new(0x0062000Bu, VR.US);
    /// <summary>Recommended Display Grayscale Value, US, 1.</summary>
    public static Attribute<ushort> RecommendedDisplayGrayscaleValue => new(0x0062000Cu, VR.US);
    /// <summary>Recommended Display CIELab Value, US, 3.</summary>
    public static Attribute<ushort> RecommendedDisplayCIELabValue => new(0x0062000Du, VR.US);
    /// <summary>Maximum Fractional Value, US, 1.</summary>
    public static Attribute<ushort> MaximumFractionalValue => new(0x0062000Eu, VR.US);
    /// <summary>Segmented Property Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SegmentedPropertyTypeCodeSequence => new(0x0062000Fu);
    /// <summary>Segmentation Fractional Type, CS, 1.</summary>
    public static Attribute<string> SegmentationFractionalType => new(0x00620010u, VR.CS);
    /// <summary>Segmented Property Type Modifier Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SegmentedPropertyTypeModifierCodeSequence => new(0x00620011u);
    /// <summary>Used Segments Sequence, SQ, 1.</summary>
    public static SequenceAttribute UsedSegmentsSequence => new(0x00620012u);
    /// <summary>Segments Overlap, CS, 1.</summary>
    public static Attribute<string> SegmentsOverlap => new(0x00620013u, VR.CS);
    /// <summary>Tracking ID, UT, 1.</summary>
    public static Attribute<string> TrackingID => new(0x00620020u, VR.UT);
    /// <summary>Tracking UID, UI, 1.</summary>
    public static Attribute<Uid> TrackingUID => new(0x00620021u, VR.UI);
    /// <summary>Deformable Registration Sequence, SQ, 1.</summary>
    public static SequenceAttribute DeformableRegistrationSequence => new(0x00640002u);
    /// <summary>Source Frame of Reference UID, UI, 1.</summary>
    public static Attribute<Uid> SourceFrameOfReferenceUID => new(0x00640003u, VR.UI);
    /// <summary>Deformable Registration Grid Sequence, SQ, 1.</summary>
    public static SequenceAttribute DeformableRegistrationGridSequence => new(0x00640005u);
    /// <summary>Grid Dimensions, UL, 3.</summary>
    public static Attribute<uint> GridDimensions => new(0x00640007u, VR.UL);
    /// <summary>Grid Resolution, FD, 3.</summary>
    public static Attribute<double> GridResolution => new(0x00640008u, VR.FD);
    /// <summary>Vector Grid Data, OF, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> VectorGridData => new(0x00640009u, VR.OF);
    /// <summary>Pre Deformation Matrix Registration Sequence, SQ, 1.</summary>
    public static SequenceAttribute PreDeformationMatrixRegistrationSequence => new(0x0064000Fu);
    /// <summary>Post Deformation Matrix Registration Sequence, SQ, 1.</summary>
    public static SequenceAttribute PostDeformationMatrixRegistrationSequence => new(0x00640010u);
    /// <summary>Number of Surfaces, UL, 1.</summary>
    public static Attribute<uint> NumberOfSurfaces => new(0x00660001u, VR.UL);
    /// <summary>Surface Sequence, SQ, 1.</summary>
    public static SequenceAttribute SurfaceSequence => new(0x00660002u);
    /// <summary>Surface Number, UL, 1.</summary>
    public static Attribute<uint> SurfaceNumber => new(0x00660003u, VR.UL);
    /// <summary>Surface Comments, LT, 1.</summary>
    public static Attribute<string> SurfaceComments => new(0x00660004u, VR.LT);
    /// <summary>Surface Offset, FL, 1.</summary>
    public static Attribute<float> SurfaceOffset => new(0x00660005u, VR.FL);
    /// <summary>Surface Processing, CS, 1.</summary>
    public static Attribute<string> SurfaceProcessing => new(0x00660009u, VR.CS);
    /// <summary>Surface Processing Ratio, FL, 1.</summary>
    public static Attribute<float> SurfaceProcessingRatio => new(0x0066000Au, VR.FL);
    /// <summary>Surface Processing Description, LO, 1.</summary>
    public static Attribute<string> SurfaceProcessingDescription => new(0x0066000Bu, VR.LO);
    /// <summary>Recommended Presentation Opacity, FL, 1.</summary>
    public static Attribute<float> RecommendedPresentationOpacity => new(0x0066000Cu, VR.FL);
    /// <summary>Recommended Presentation Type, CS, 1.</summary>
    public static Attribute<string> RecommendedPresentationType => new(0x0066000Du, VR.CS);
    /// <summary>Finite Volume, CS, 1.</summary>
    public static Attribute<string> FiniteVolume => new(0x0066000Eu, VR.CS);
    /// <summary>Manifold, CS, 1.</summary>
    public static Attribute<string> Manifold => new(0x00660010u, VR.CS);
    /// <summary>Surface Points Sequence, SQ, 1.</summary>
    public static SequenceAttribute SurfacePointsSequence => new(0x00660011u);
    /// <summary>Surface Points Normals Sequence, SQ, 1.</summary>
    public static SequenceAttribute SurfacePointsNormalsSequence => new(0x00660012u);
    /// <summary>Surface Mesh Primitives Sequence, SQ, 1.</summary>
    public static SequenceAttribute SurfaceMeshPrimitivesSequence => new(0x00660013u);
    /// <summary>Number of Surface Points, UL, 1.</summary>
    public static Attribute<uint> NumberOfSurfacePoints => new(0x00660015u, VR.UL);
    /// <summary>Point Coordinates Data, OF, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> PointCoordinatesData => new(0x00660016u, VR.OF);
    /// <summary>Point Position Accuracy, FL, 3.</summary>
    public static Attribute<float> PointPositionAccuracy => new(0x00660017u, VR.FL);
    /// <summary>Mean Point Distance, FL, 1.</summary>
    public static Attribute<float> MeanPointDistance => new(0x00660018u, VR.FL);
    /// <summary>Maximum Point Distance, FL, 1.</summary>
    public static Attribute<float> MaximumPointDistance => new(0x00660019u, VR.FL);
    /// <summary>Points Bounding Box Coordinates, FL, 6.</summary>
    public static Attribute<float> PointsBoundingBoxCoordinates => new(0x0066001Au, VR.FL);
    /// <summary>Axis of Rotation, FL, 3.</summary>
    public static Attribute<float> AxisOfRotation => new(0x0066001Bu, VR.FL);
    /// <summary>Center of Rotation, FL, 3.</summary>
    public static Attribute<float> CenterOfRotation => new(0x0066001Cu, VR.FL);
    /// <summary>Number of Vectors, UL, 1.</summary>
    public static Attribute<uint> NumberOfVectors => new(0x0066001Eu, VR.UL);
    /// <summary>Vector Dimensionality, US, 1.</summary>
    public static Attribute<ushort> VectorDimensionality => new(0x0066001Fu, VR.US);
    /// <summary>Vector Accuracy, FL, 1-n.</summary>
    public static Attribute<float> VectorAccuracy => new(0x00660020u, VR.FL);
    /// <summary>Vector Coordinate Data, OF, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> VectorCoordinateData => new(0x00660021u, VR.OF);
    /// <summary>Double Point Coordinates Data, OD, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> DoublePointCoordinatesData => new(0x00660022u, VR.OD);
    /// <summary>Triangle Point Index List, OW, 1, retired.</summary>
    public static Attribute<ReadOnlyMemory<byte>> TrianglePointIndexList => new(0x00660023u, VR.OW);
    /// <summary>Edge Point Index List, OW, 1, retired.</summary>
    public static Attribute<ReadOnlyMemory<byte>> EdgePointIndexList => new(0x00660024u, VR.OW);
    /// <summary>Vertex Point Index List, OW, 1, retired.</summary>
    public static Attribute<ReadOnlyMemory<byte>> VertexPointIndexList => new(0x00660025u, VR.OW);
    /// <summary>Triangle Strip Sequence, SQ, 1.</summary>
    public static SequenceAttribute TriangleStripSequence => new(0x00660026u);
    /// <summary>Triangle Fan Sequence, SQ, 1.</summary>
    public static SequenceAttribute TriangleFanSequence => new(0x00660027u);
    /// <summary>Line Sequence, SQ, 1.</summary>
    public static SequenceAttribute LineSequence => new(0x00660028u);
    /// <summary>Primitive Point Index List, OW, 1, retired.</summary>
    public static Attribute<ReadOnlyMemory<byte>> PrimitivePointIndexList => new(0x00660029u, VR.OW);
    /// <summary>Surface Count, UL, 1.</summary>
    public static Attribute<uint> SurfaceCount => new(0x0066002Au, VR.UL);
    /// <summary>Referenced Surface Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedSurfaceSequence => new(0x0066002Bu);
    /// <summary>Referenced Surface Number, UL, 1.</summary>
    public static Attribute<uint> ReferencedSurfaceNumber => new(0x0066002Cu, VR.UL);
    /// <summary>Segment Surface Generation Algorithm Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute SegmentSurfaceGenerationAlgorithmIdentificationSequence => new(0x0066002Du);
    /// <summary>Segment Surface Source Instance Sequence, SQ, 1.</summary>
    public static SequenceAttribute SegmentSurfaceSourceInstanceSequence => new(0x0066002Eu);
    /// <summary>Algorithm Family Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute AlgorithmFamilyCodeSequence => new(0x0066002Fu);
    /// <summary>Algorithm Name Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute AlgorithmNameCodeSequence => new(0x00660030u);
    /// <summary>Algorithm Version, LO, 1.</summary>
    public static Attribute<string> AlgorithmVersion => new(0x00660031u, VR.LO);
    /// <summary>Algorithm Parameters, LT, 1.</summary>
    public static Attribute<string> AlgorithmParameters => new(0x00660032u, VR.LT);
    /// <summary>Facet Sequence, SQ, 1.</summary>
    public static SequenceAttribute FacetSequence => new(0x00660034u);
    /// <summary>Surface Processing Algorithm Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute SurfaceProcessingAlgorithmIdentificationSequence => new(0x00660035u);
    /// <summary>Algorithm Name, LO, 1.</summary>
    public static Attribute<string> AlgorithmName => new(0x00660036u, VR.LO);
    /// <summary>Recommended Point Radius, FL, 1.</summary>
    public static Attribute<float> RecommendedPointRadius => new(0x00660037u, VR.FL);
    /// <summary>Recommended Line Thickness, FL, 1.</summary>
    public static Attribute<float> RecommendedLineThickness => new(0x00660038u, VR.FL);
    /// <summary>Long Primitive Point Index List, OL, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> LongPrimitivePointIndexList => new(0x00660040u, VR.OL);
    /// <summary>Long Triangle Point Index List, OL, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> LongTrianglePointIndexList => new(0x00660041u, VR.OL);
    /// <summary>Long Edge Point Index List, OL, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> LongEdgePointIndexList => new(0x00660042u, VR.OL);
    /// <summary>Long Vertex Point Index List, OL, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> LongVertexPointIndexList => new(0x00660043u, VR.OL);
    /// <summary>Track Set Sequence, SQ, 1.</summary>
    public static SequenceAttribute TrackSetSequence => new(0x00660101u);
    /// <summary>Track Sequence, SQ, 1.</summary>
    public static SequenceAttribute TrackSequence => new(0x00660102u);
    /// <summary>Recommended Display CIELab Value List, OW, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> RecommendedDisplayCIELabValueList => new(0x00660103u, VR.OW);
    /// <summary>Tracking Algorithm Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute TrackingAlgorithmIdentificationSequence => new(0x00660104u);
    /// <summary>Track Set Number, UL, 1.</summary>
    public static Attribute<uint> TrackSetNumber => new(0x00660105u, VR.UL);
    /// <summary>Track Set Label, LO, 1.</summary>
    public static Attribute<string> TrackSetLabel => new(0x00660106u, VR.LO);
    /// <summary>Track Set Description, UT, 1.</summary>
    public static Attribute<string> TrackSetDescription => new(0x00660107u, VR.UT);
    /// <summary>Track Set Anatomical Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute TrackSetAnatomicalTypeCodeSequence => new(0x00660108u);
    /// <summary>Measurements Sequence, SQ, 1.</summary>
    public static SequenceAttribute MeasurementsSequence => new(0x00660121u);
    /// <summary>Track Set Statistics Sequence, SQ, 1.</summary>
    public static SequenceAttribute TrackSetStatisticsSequence => new(0x00660124u);
    /// <summary>Floating Point Values, OF, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> FloatingPointValues => new(0x00660125u, VR.OF);
    /// <summary>Track Point Index List, OL, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> TrackPointIndexList => new(0x00660129u, VR.OL);
    /// <summary>Track Statistics Sequence, SQ, 1.</summary>
    public static SequenceAttribute TrackStatisticsSequence => new(0x00660130u);
    /// <summary>Measurement Values Sequence, SQ, 1.</summary>
    public static SequenceAttribute MeasurementValuesSequence => new(0x00660132u);
    /// <summary>Diffusion Acquisition Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute DiffusionAcquisitionCodeSequence => new(0x00660133u);
    /// <summary>Diffusion Model Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute DiffusionModelCodeSequence => new(0x00660134u);
    /// <summary>Implant Size, LO, 1.</summary>
    public static Attribute<string> ImplantSize => new(0x00686210u, VR.LO);
    /// <summary>Implant Template Version, LO, 1.</summary>
    public static Attribute<string> ImplantTemplateVersion => new(0x00686221u, VR.LO);
    /// <summary>Replaced Implant Template Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReplacedImplantTemplateSequence => new(0x00686222u);
    /// <summary>Implant Type, CS, 1.</summary>
    public static Attribute<string> ImplantType => new(0x00686223u, VR.CS);
    /// <summary>Derivation Implant Template Sequence, SQ, 1.</summary>
    public static SequenceAttribute DerivationImplantTemplateSequence => new(0x00686224u);
    /// <summary>Original Implant Template Sequence, SQ, 1.</summary>
    public static SequenceAttribute OriginalImplantTemplateSequence => new(0x00686225u);
    /// <summary>Effective DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> EffectiveDateTime => new(0x00686226u, VR.DT);
    /// <summary>Implant Target Anatomy Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImplantTargetAnatomySequence => new(0x00686230u);
    /// <summary>Information From Manufacturer Sequence, SQ, 1.</summary>
    public static SequenceAttribute InformationFromManufacturerSequence => new(0x00686260u);
    /// <summary>Notification From Manufacturer Sequence, SQ, 1.</summary>
    public static SequenceAttribute NotificationFromManufacturerSequence => new(0x00686265u);
    /// <summary>Information Issue DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> InformationIssueDateTime => new(0x00686270u, VR.DT);
    /// <summary>Information Summary, ST, 1.</summary>
    public static Attribute<string> InformationSummary => new(0x00686280u, VR.ST);
    /// <summary>Implant Regulatory Disapproval Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImplantRegulatoryDisapprovalCodeSequence => new(0x006862A0u);
    /// <summary>Overall Template Spatial Tolerance, FD, 1.</summary>
    public static Attribute<double> OverallTemplateSpatialTolerance => new(0x006862A5u, VR.FD);
    /// <summary>HPGL Document Sequence, SQ, 1.</summary>
    public static SequenceAttribute HPGLDocumentSequence => new(0x006862C0u);
    /// <summary>HPGL Document ID, US, 1.</summary>
    public static Attribute<ushort> HPGLDocumentID => new(0x006862D0u, VR.US);
    /// <summary>HPGL Document Label, LO, 1.</summary>
    public static Attribute<string> HPGLDocumentLabel => new(0x006862D5u, VR.LO);
    /// <summary>View Orientation Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ViewOrientationCodeSequence => new(0x006862E0u);
    /// <summary>View Orientation Modifier Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ViewOrientationModifierCodeSequence => new(0x006862F0u);
    /// <summary>HPGL Document Scaling, FD, 1.</summary>
    public static Attribute<double> HPGLDocumentScaling => new(0x006862F2u, VR.FD);
    /// <summary>HPGL Document, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> HPGLDocument => new(0x00686300u, VR.OB);
    /// <summary>HPGL Contour Pen Number, US, 1.</summary>
    public static Attribute<ushort> HPGLContourPenNumber => new(0x00686310u, VR.US);
    /// <summary>HPGL Pen Sequence, SQ, 1.</summary>
    public static SequenceAttribute HPGLPenSequence => new(0x00686320u);
    /// <summary>HPGL Pen Number, US, 1.</summary>
    public static Attribute<ushort> HPGLPenNumber => new(0x00686330u, VR.US);
    /// <summary>HPGL Pen Label, LO, 1.</summary>
    public static Attribute<string> HPGLPenLabel => new(0x00686340u, VR.LO);
    /// <summary>HPGL Pen Description, ST, 1.</summary>
    public static Attribute<string> HPGLPenDescription => new(0x00686345u, VR.ST);
    /// <summary>Recommended Rotation Point, FD, 2.</summary>
    public static Attribute<double> RecommendedRotationPoint => new(0x00686346u, VR.FD);
    /// <summary>Bounding Rectangle, FD, 4.</summary>
    public static Attribute<double> BoundingRectangle => new(0x00686347u, VR.FD);
    /// <summary>Implant Template 3D Model Surface Number, US, 1-n.</summary>
    public static Attribute<ushort> ImplantTemplate3DModelSurfaceNumber => new(0x00686350u, VR.US);
    /// <summary>Surface Model Description Sequence, SQ, 1.</summary>
    public static SequenceAttribute SurfaceModelDescriptionSequence => new(0x00686360u);
    /// <summary>Surface Model Label, LO, 1.</summary>
    public static Attribute<string> SurfaceModelLabel => new(0x00686380u, VR.LO);
    /// <summary>Surface Model Scaling Factor, FD, 1.</summary>
    public static Attribute<double> SurfaceModelScalingFactor => new(0x00686390u, VR.FD);
    /// <summary>Materials Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute MaterialsCodeSequence => new(0x006863A0u);
    /// <summary>Coating Materials Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute CoatingMaterialsCodeSequence => new(0x006863A4u);
    /// <summary>Implant Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImplantTypeCodeSequence => new(0x006863A8u);
    /// <summary>Fixation Method Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute FixationMethodCodeSequence => new(0x006863ACu);
    /// <summary>Mating Feature Sets Sequence, SQ, 1.</summary>
    public static SequenceAttribute MatingFeatureSetsSequence => new(0x006863B0u);
    /// <summary>Mating Feature Set ID, US, 1.</summary>
    public static Attribute<ushort> MatingFeatureSetID => new(0x006863C0u, VR.US);
    /// <summary>Mating Feature Set Label, LO, 1.</summary>
    public static Attribute<string> MatingFeatureSetLabel => new(0x006863D0u, VR.LO);
    /// <summary>Mating Feature Sequence, SQ, 1.</summary>
    public static SequenceAttribute MatingFeatureSequence => new(0x006863E0u);
    /// <summary>Mating Feature ID, US, 1.</summary>
    public static Attribute<ushort> MatingFeatureID => new(0x006863F0u, VR.US);
    /// <summary>Mating Feature Degree of Freedom Sequence, SQ, 1.</summary>
    public static SequenceAttribute MatingFeatureDegreeOfFreedomSequence => new(0x00686400u);
    /// <summary>Degree of Freedom ID, US, 1.</summary>
    public static Attribute<ushort> DegreeOfFreedomID => new(0x00686410u, VR.US);
    /// <summary>Degree of Freedom Type, CS, 1.</summary>
    public static Attribute<string> DegreeOfFreedomType => new(0x00686420u, VR.CS);
    /// <summary>2D Mating Feature Coordinates Sequence, SQ, 1.</summary>
    public static SequenceAttribute TwoDMatingFeatureCoordinatesSequence => new(0x00686430u);
    /// <summary>Referenced HPGL Document ID, US, 1.</summary>
    public static Attribute<ushort> ReferencedHPGLDocumentID => new(0x00686440u, VR.US);
    /// <summary>2D Mating Point, FD, 2.</summary>
    public static Attribute<double> TwoDMatingPoint => new(0x00686450u, VR.FD);
    /// <summary>2D Mating Axes, FD, 4.</summary>
    public static Attribute<double> TwoDMatingAxes => new(0x00686460u, VR.FD);
    /// <summary>2D Degree of Freedom Sequence, SQ, 1.</summary>
    public static SequenceAttribute TwoDDegreeOfFreedomSequence => new(0x00686470u);
    /// <summary>3D Degree of Freedom Axis, FD, 3.</summary>
    public static Attribute<double> ThreeDDegreeOfFreedomAxis => new(0x00686490u, VR.FD);
    /// <summary>Range of Freedom, FD, 2.</summary>
    public static Attribute<double> RangeOfFreedom => new(0x006864A0u, VR.FD);
    /// <summary>3D Mating Point, FD, 3.</summary>
    public static Attribute<double> ThreeDMatingPoint => new(0x006864C0u, VR.FD);
    /// <summary>3D Mating Axes, FD, 9.</summary>
    public static Attribute<double> ThreeDMatingAxes => new(0x006864D0u, VR.FD);
    /// <summary>2D Degree of Freedom Axis, FD, 3.</summary>
    public static Attribute<double> TwoDDegreeOfFreedomAxis => new(0x006864F0u, VR.FD);
    /// <summary>Planning Landmark Point Sequence, SQ, 1.</summary>
    public static SequenceAttribute PlanningLandmarkPointSequence => new(0x00686500u);
    /// <summary>Planning Landmark Line Sequence, SQ, 1.</summary>
    public static SequenceAttribute PlanningLandmarkLineSequence => new(0x00686510u);
    /// <summary>Planning Landmark Plane Sequence, SQ, 1.</summary>
    public static SequenceAttribute PlanningLandmarkPlaneSequence => new(0x00686520u);
    /// <summary>Planning Landmark ID, US, 1.</summary>
    public static Attribute<ushort> PlanningLandmarkID => new(0x00686530u, VR.US);
    /// <summary>Planning Landmark Description, LO, 1.</summary>
    public static Attribute<string> PlanningLandmarkDescription => new(0x00686540u, VR.LO);
    /// <summary>Planning Landmark Identification Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PlanningLandmarkIdentificationCodeSequence => new(0x00686545u);
    /// <summary>2D Point Coordinates Sequence, SQ, 1.</summary>
    public static SequenceAttribute TwoDPointCoordinatesSequence => new(0x00686550u);
    /// <summary>2D Point Coordinates, FD, 2.</summary>
    public static Attribute<double> TwoDPointCoordinates => new(0x00686560u, VR.FD);
    /// <summary>3D Point Coordinates, FD, 3.</summary>
    public static Attribute<double> ThreeDPointCoordinates => new(0x00686590u, VR.FD);
    /// <summary>2D Line Coordinates Sequence, SQ, 1.</summary>
    public static SequenceAttribute TwoDLineCoordinatesSequence => new(0x006865A0u);
    /// <summary>2D Line Coordinates, FD, 4.</summary>
    public static Attribute<double> TwoDLineCoordinates => new(0x006865B0u, VR.FD);
    /// <summary>3D Line Coordinates, FD, 6.</summary>
    public static Attribute<double> ThreeDLineCoordinates => new(0x006865D0u, VR.FD);
    /// <summary>2D Plane Coordinates Sequence, SQ, 1.</summary>
    public static SequenceAttribute TwoDPlaneCoordinatesSequence => new(0x006865E0u);
    /// <summary>2D Plane Intersection, FD, 4.</summary>
    public static Attribute<double> TwoDPlaneIntersection => new(0x006865F0u, VR.FD);
    /// <summary>3D Plane Origin, FD, 3.</summary>
    public static Attribute<double> ThreeDPlaneOrigin => new(0x00686610u, VR.FD);
    /// <summary>3D Plane Normal, FD, 3.</summary>
    public static Attribute<double> ThreeDPlaneNormal => new(0x00686620u, VR.FD);
    /// <summary>Model Modification, CS, 1.</summary>
    public static Attribute<string> ModelModification => new(0x00687001u, VR.CS);
    /// <summary>Model Mirroring, CS, 1.</summary>
    public static Attribute<string> ModelMirroring => new(0x00687002u, VR.CS);
    /// <summary>Model Usage Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ModelUsageCodeSequence => new(0x00687003u);
    /// <summary>Model Group UID, UI, 1.</summary>
    public static Attribute<Uid> ModelGroupUID => new(0x00687004u, VR.UI);
    /// <summary>Relative URI Reference Within Encapsulated Document, UR, 1.</summary>
    public static Attribute<string> RelativeURIReferenceWithinEncapsulatedDocument => new(0x00687005u, VR.UR);
    /// <summary>Annotation Coordinate Type, CS, 1.</summary>
    public static Attribute<string> AnnotationCoordinateType => new(0x006A0001u, VR.CS);
    /// <summary>Annotation Group Sequence, SQ, 1.</summary>
    public static SequenceAttribute AnnotationGroupSequence => new(0x006A0002u);
    /// <summary>Annotation Group UID, UI, 1.</summary>
    public static Attribute<Uid> AnnotationGroupUID => new(0x006A0003u, VR.UI);
    /// <summary>Annotation Group Label, LO, 1.</summary>
    public static Attribute<string> AnnotationGroupLabel => new(0x006A0005u, VR.LO);
    /// <summary>Annotation Group Description, UT, 1.</summary>
    public static Attribute<string> AnnotationGroupDescription => new(0x006A0006u, VR.UT);
    /// <summary>Annotation Group Generation Type, CS, 1.</summary>
    public static Attribute<string> AnnotationGroupGenerationType => new(0x006A0007u, VR.CS);
    /// <summary>Annotation Group Algorithm Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute AnnotationGroupAlgorithmIdentificationSequence => new(0x006A0008u);
    /// <summary>Annotation Property Category Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute AnnotationPropertyCategoryCodeSequence => new(0x006A0009u);
    /// <summary>Annotation Property Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute AnnotationPropertyTypeCodeSequence => new(0x006A000Au);
    /// <summary>Annotation Property Type Modifier Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute AnnotationPropertyTypeModifierCodeSequence => new(0x006A000Bu);
    /// <summary>Number of Annotations, UL, 1.</summary>
    public static Attribute<uint> NumberOfAnnotations => new(0x006A000Cu, VR.UL);
    /// <summary>Annotation Applies to All Optical Paths, CS, 1.</summary>
    public static Attribute<string> AnnotationAppliesToAllOpticalPaths => new(0x006A000Du, VR.CS);
    /// <summary>Referenced Optical Path Identifier, SH, 1-n.</summary>
    public static Attribute<string> ReferencedOpticalPathIdentifier => new(0x006A000Eu, VR.SH);
    /// <summary>Annotation Applies to All Z Planes, CS, 1.</summary>
    public static Attribute<string> AnnotationAppliesToAllZPlanes => new(0x006A000Fu, VR.CS);
    /// <summary>Common Z Coordinate Value, FD, 1-n.</summary>
    public static Attribute<double> CommonZCoordinateValue => new(0x006A0010u, VR.FD);
    /// <summary>Annotation Index List, OL, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> AnnotationIndexList => new(0x006A0011u, VR.OL);
    /// <summary>Graphic Annotation Sequence, SQ, 1.</summary>
    public static SequenceAttribute GraphicAnnotationSequence => new(0x00700001u);
    /// <summary>Graphic Layer, CS, 1.</summary>
    public static Attribute<string> GraphicLayer => new(0x00700002u, VR.CS);
    /// <summary>Bounding Box Annotation Units, CS, 1.</summary>
    public static Attribute<string> BoundingBoxAnnotationUnits => new(0x00700003u, VR.CS);
    /// <summary>Anchor Point Annotation Units, CS, 1.</summary>
    public static Attribute<string> AnchorPointAnnotationUnits => new(0x00700004u, VR.CS);
    /// <summary>Graphic Annotation Units, CS, 1.</summary>
    public static Attribute<string> GraphicAnnotationUnits => new(0x00700005u, VR.CS);
    /// <summary>Unformatted Text Value, ST, 1.</summary>
    public static Attribute<string> UnformattedTextValue => new(0x00700006u, VR.ST);
    /// <summary>Text Object Sequence, SQ, 1.</summary>
    public static SequenceAttribute TextObjectSequence => new(0x00700008u);
    /// <summary>Graphic Object Sequence, SQ, 1.</summary>
    public static SequenceAttribute GraphicObjectSequence => new(0x00700009u);
    /// <summary>Bounding Box Top Left Hand Corner, FL, 2.</summary>
    public static Attribute<float> BoundingBoxTopLeftHandCorner => new(0x00700010u, VR.FL);
    /// <summary>Bounding Box Bottom Right Hand Corner, FL, 2.</summary>
    public static Attribute<float> BoundingBoxBottomRightHandCorner => new(0x00700011u, VR.FL);
    /// <summary>Bounding Box Text Horizontal Justification, CS, 1.</summary>
    public static Attribute<string> BoundingBoxTextHorizontalJustification => new(0x00700012u, VR.CS);
    /// <summary>Anchor Point, FL, 2.</summary>
    public static Attribute<float> AnchorPoint => new(0x00700014u, VR.FL);
    /// <summary>Anchor Point Visibility, CS, 1.</summary>
    public static Attribute<string> AnchorPointVisibility => new(0x00700015u, VR.CS);
    /// <summary>Graphic Dimensions, US, 1.</summary>
    public static Attribute<ushort> GraphicDimensions => new(0x00700020u, VR.US);
    /// <summary>Number of Graphic Points, US, 1.</summary>
    public static Attribute<ushort> NumberOfGraphicPoints => new(0x00700021u, VR.US);
    /// <summary>Graphic Data, FL, 2-n.</summary>
    public static Attribute<float> GraphicData => new(0x00700022u, VR.FL);
    /// <summary>Graphic Type, CS, 1.</summary>
    public static Attribute<string> GraphicType => new(0x00700023u, VR.CS);
    /// <summary>Graphic Filled, CS, 1.</summary>
    public static Attribute<string> GraphicFilled => new(0x00700024u, VR.CS);
    /// <summary>Image Rotation (Retired), IS, 1, retired.</summary>
    public static Attribute<int> ImageRotationRetired => new(0x00700040u, VR.IS);
    /// <summary>Image Horizontal Flip, CS, 1.</summary>
    public static Attribute<string> ImageHorizontalFlip => new(0x00700041u, VR.CS);
    /// <summary>Image Rotation, US, 1.</summary>
    public static Attribute<ushort> ImageRotation => new(0x00700042u, VR.US);
    /// <summary>Displayed Area Top Left Hand Corner (Trial), US, 2, retired.</summary>
    public static Attribute<ushort> DisplayedAreaTopLeftHandCornerTrial => new(0x00700050u, VR.US);
    /// <summary>Displayed Area Bottom Right Hand Corner (Trial), US, 2, retired.</summary>
    public static Attribute<ushort> DisplayedAreaBottomRightHandCornerTrial => new(0x00700051u, VR.US);
    /// <summary>Displayed Area Top Left Hand Corner, SL, 2.</summary>
    public static Attribute<int> DisplayedAreaTopLeftHandCorner => new(0x00700052u, VR.SL);
    /// <summary>Displayed Area Bottom Right Hand Corner, SL, 2.</summary>
    public static Attribute<int> DisplayedAreaBottomRightHandCorner => new(0x00700053u, VR.SL);
    /// <summary>Displayed Area Selection Sequence, SQ, 1.</summary>
    public static SequenceAttribute DisplayedAreaSelectionSequence => new(0x0070005Au);
    /// <summary>Graphic Layer Sequence, SQ, 1.</summary>
    public static SequenceAttribute GraphicLayerSequence => new(0x00700060u);
    /// <summary>Graphic Layer Order, IS, 1.</summary>
    public static Attribute<int> GraphicLayerOrder => new(0x00700062u, VR.IS);
    /// <summary>Graphic Layer Recommended Display Grayscale Value, US, 1.</summary>
    public static Attribute<ushort> GraphicLayerRecommendedDisplayGrayscaleValue => new(0x00700066u, VR.US);
    /// <summary>Graphic Layer Recommended Display RGB Value, US, 3, retired.</summary>
    public static Attribute<ushort> GraphicLayerRecommendedDisplayRGBValue => new(0x00700067u, VR.US);
    /// <summary>Graphic Layer Description, LO, 1.</summary>
    public static Attribute<string> GraphicLayerDescription => new(0x00700068u, VR.LO);
    /// <summary>Content Label, CS, 1.</summary>
    public static Attribute<string> ContentLabel => new(0x00700080u, VR.CS);
    /// <summary>Content Description, LO, 1.</summary>
    public static Attribute<string> ContentDescription => new(0x00700081u, VR.LO);
    /// <summary>Presentation Creation Date, DA, 1.</summary>
    public static Attribute<DateOnly> PresentationCreationDate => new(0x00700082u, VR.DA);
    /// <summary>Presentation Creation Time, TM, 1.</summary>
    public static Attribute<TimeOnly> PresentationCreationTime => new(0x00700083u, VR.TM);
    /// <summary>Content Creator's Name, PN, 1.</summary>
    public static Attribute<PersonName> ContentCreatorName => new(0x00700084u, VR.PN);
    /// <summary>Content Creator's Identification Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ContentCreatorIdentificationCodeSequence => new(0x00700086u);
    /// <summary>Alternate Content Description Sequence, SQ, 1.</summary>
    public static SequenceAttribute AlternateContentDescriptionSequence => new(0x00700087u);
    /// <summary>Presentation Size Mode, CS, 1.</summary>
    public static Attribute<string> PresentationSizeMode => new(0x00700100u, VR.CS);
    /// <summary>Presentation Pixel Spacing, DS, 2.</summary>
    public static Attribute<double> PresentationPixelSpacing => new(0x00700101u, VR.DS);
    /// <summary>Presentation Pixel Aspect Ratio, IS, 2.</summary>
    public static Attribute<int> PresentationPixelAspectRatio => new(0x00700102u, VR.IS);
    /// <summary>Presentation Pixel Magnification Ratio, FL, 1.</summary>
    public static Attribute<float> PresentationPixelMagnificationRatio => new(0x00700103u, VR.FL);
    /// <summary>Graphic Group Label, LO, 1.</summary>
    public static Attribute<string> GraphicGroupLabel => new(0x00700207u, VR.LO);
    /// <summary>Graphic Group Description, ST, 1.</summary>
    public static Attribute<string> GraphicGroupDescription => new(0x00700208u, VR.ST);
    /// <summary>Compound Graphic Sequence, SQ, 1.</summary>
    public static SequenceAttribute CompoundGraphicSequence => new(0x00700209u);
    /// <summary>Compound Graphic Instance ID, UL, 1.</summary>
    public static Attribute<uint> CompoundGraphicInstanceID => new(0x00700226u, VR.UL);
    /// <summary>Font Name, LO, 1.</summary>
    public static Attribute<string> FontName => new(0x00700227u, VR.LO);
    /// <summary>Font Name Type, CS, 1.</summary>
    public static Attribute<string> FontNameType => new(0x00700228u, VR.CS);
    /// <summary>CSS Font Name, LO, 1.</summary>
    public static Attribute<string> CSSFontName => new(0x00700229u, VR.LO);
    /// <summary>Rotation Angle, FD, 1.</summary>
    public static Attribute<double> RotationAngle => new(0x00700230u, VR.FD);
    /// <summary>Text Style Sequence, SQ, 1.</summary>
    public static SequenceAttribute TextStyleSequence => new(0x00700231u);
    /// <summary>Line Style Sequence, SQ, 1.</summary>
    public static SequenceAttribute LineStyleSequence => new(0x00700232u);
    /// <summary>Fill Style Sequence, SQ, 1.</summary>
    public static SequenceAttribute FillStyleSequence => new(0x00700233u);
    /// <summary>Graphic Group Sequence, SQ, 1.</summary>
    public static SequenceAttribute GraphicGroupSequence => new(0x00700234u);
    /// <summary>Text Color CIELab Value, US, 3.</summary>
    public static Attribute<ushort> TextColorCIELabValue => new(0x00700241u, VR.US);
    /// <summary>Horizontal Alignment, CS, 1.</summary>
    public static Attribute<string> HorizontalAlignment => new(0x00700242u, VR.CS);
    /// <summary>Vertical Alignment, CS, 1.</summary>
    public static Attribute<string> VerticalAlignment => new(0x00700243u, VR.CS);
    /// <summary>Shadow Style, CS, 1.</summary>
    public static Attribute<string> ShadowStyle => new(0x00700244u, VR.CS);
    /// <summary>Shadow Offset X, FL, 1.</summary>
    public static Attribute<float> ShadowOffsetX => new(0x00700245u, VR.FL);
    /// <summary>Shadow Offset Y, FL, 1.</summary>
    public static Attribute<float> ShadowOffsetY => new(0x00700246u, VR.FL);
    /// <summary>Shadow Color CIELab Value, US, 3.</summary>
    public static Attribute<ushort> ShadowColorCIELabValue => new(0x00700247u, VR.US);
    /// <summary>Underlined, CS, 1.</summary>
    public static Attribute<string> Underlined => new(0x00700248u, VR.CS);
    /// <summary>Bold, CS, 1.</summary>
    public static Attribute<string> Bold => new(0x00700249u, VR.CS);
    /// <summary>Italic, CS, 1.</summary>
    public static Attribute<string> Italic => new(0x00700250u, VR.CS);
    /// <summary>Pattern On Color CIELab Value, US, 3.</summary>
    public static Attribute<ushort> PatternOnColorCIELabValue => new(0x00700251u, VR.US);
    /// <summary>Pattern Off Color CIELab Value, US, 3.</summary>
    public static Attribute<ushort> PatternOffColorCIELabValue => new(0x00700252u, VR.US);
    /// <summary>Line Thickness, FL, 1.</summary>
    public static Attribute<float> LineThickness => new(0x00700253u, VR.FL);
    /// <summary>Line Dashing Style, CS, 1.</summary>
    public static Attribute<string> LineDashingStyle => new(0x00700254u, VR.CS);
    /// <summary>Line Pattern, UL, 1.</summary>
    public static Attribute<uint> LinePattern => new(0x00700255u, VR.UL);
    /// <summary>Fill Pattern, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> FillPattern => new(0x00700256u, VR.OB);
    /// <summary>Fill Mode, CS, 1.</summary>
    public static Attribute<string> FillMode => new(0x00700257u, VR.CS);
    /// <summary>Shadow Opacity, FL, 1.</summary>
    public static Attribute<float> ShadowOpacity => new(0x00700258u, VR.FL);
    /// <summary>Gap Length, FL, 1.</summary>
    public static Attribute<float> GapLength => new(0x00700261u, VR.FL);
    /// <summary>Diameter of Visibility, FL, 1.</summary>
    public static Attribute<float> DiameterOfVisibility => new(0x00700262u, VR.FL);
    /// <summary>Rotation Point, FL, 2.</summary>
    public static Attribute<float> RotationPoint => new(0x00700273u, VR.FL);
    /// <summary>Tick Alignment, CS, 1.</summary>
    public static Attribute<string> TickAlignment => new(0x00700274u, VR.CS);
    /// <summary>Show Tick Label, CS, 1.</summary>
    public static Attribute<string> ShowTickLabel => new(0x00700278u, VR.CS);
    /// <summary>Tick Label Alignment, CS, 1.</summary>
    public static Attribute<string> TickLabelAlignment => new(0x00700279u, VR.CS);
    /// <summary>Compound Graphic Units, CS, 1.</summary>
    public static Attribute<string> CompoundGraphicUnits => new(0x00700282u, VR.CS);
    /// <summary>Pattern On Opacity, FL, 1.</summary>
    public static Attribute<float> PatternOnOpacity => new(0x00700284u, VR.FL);
    /// <summary>Pattern Off Opacity, FL, 1.</summary>
    public static Attribute<float> PatternOffOpacity => new(0x00700285u, VR.FL);
    /// <summary>Major Ticks Sequence, SQ, 1.</summary>
    public static SequenceAttribute MajorTicksSequence => new(0x00700287u);
    /// <summary>Tick Position, FL, 1.</summary>
    public static Attribute<float> TickPosition => new(0x00700288u, VR.FL);
    /// <summary>Tick Label, SH, 1.</summary>
    public static Attribute<string> TickLabel => new(0x00700289u, VR.SH);
    /// <summary>Compound Graphic Type, CS, 1.</summary>
    public static Attribute<string> CompoundGraphicType => new(0x00700294u, VR.CS);
    /// <summary>Graphic Group ID, UL, 1.</summary>
    public static Attribute<uint> GraphicGroupID => new(0x00700295u, VR.UL);
    /// <summary>Shape Type, CS, 1.</summary>
    public static Attribute<string> ShapeType => new(0x00700306u, VR.CS);
    /// <summary>Registration Sequence, SQ, 1.</summary>
    public static SequenceAttribute RegistrationSequence => new(0x00700308u);
    /// <summary>Matrix Registration Sequence, SQ, 1.</summary>
    public static SequenceAttribute MatrixRegistrationSequence => new(0x00700309u);
    /// <summary>Matrix Sequence, SQ, 1.</summary>
    public static SequenceAttribute MatrixSequence => new(0x0070030Au);
    /// <summary>Frame of Reference to Displayed Coordinate System Transformation Matrix, FD, 16.</summary>
    public static Attribute<double> FrameOfReferenceToDisplayedCoordinateSystemTransformationMatrix => new(0x0070030Bu, VR.FD);
    /// <summary>Frame of Reference Transformation Matrix Type, CS, 1.</summary>
    public static Attribute<string> FrameOfReferenceTransformationMatrixType => new(0x0070030Cu, VR.CS);
    /// <summary>Registration Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RegistrationTypeCodeSequence => new(0x0070030Du);
    /// <summary>Fiducial Description, ST, 1.</summary>
    public static Attribute<string> FiducialDescription => new(0x0070030Fu, VR.ST);
    /// <summary>Fiducial Identifier, SH, 1.</summary>
    public static Attribute<string> FiducialIdentifier => new(0x00700310u, VR.SH);
    /// <summary>Fiducial Identifier Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute FiducialIdentifierCodeSequence => new(0x00700311u);
    /// <summary>Contour Uncertainty Radius, FD, 1.</summary>
    public static Attribute<double> ContourUncertaintyRadius => new(0x00700312u, VR.FD);
    /// <summary>Used Fiducials Sequence, SQ, 1.</summary>
    public static SequenceAttribute UsedFiducialsSequence => new(0x00700314u);
    /// <summary>Used RT Structure Set ROI Sequence, SQ, 1.</summary>
    public static SequenceAttribute UsedRTStructureSetROISequence => new(0x00700315u);
    /// <summary>Graphic Coordinates Data Sequence, SQ, 1.</summary>
    public static SequenceAttribute GraphicCoordinatesDataSequence => new(0x00700318u);
    /// <summary>Fiducial UID, UI, 1.</summary>
    public static Attribute<Uid> FiducialUID => new(0x0070031Au, VR.UI);
    /// <summary>Referenced Fiducial UID, UI, 1.</summary>
    public static Attribute<Uid> ReferencedFiducialUID => new(0x0070031Bu, VR.UI);
    /// <summary>Fiducial Set Sequence, SQ, 1.</summary>
    public static SequenceAttribute FiducialSetSequence => new(0x0070031Cu);
    /// <summary>Fiducial Sequence, SQ, 1.</summary>
    public static SequenceAttribute FiducialSequence => new(0x0070031Eu);
    /// <summary>Fiducials Property Category Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute FiducialsPropertyCategoryCodeSequence => new(0x0070031Fu);
    /// <summary>Graphic Layer Recommended Display CIELab Value, US, 3.</summary>
    public static Attribute<ushort> GraphicLayerRecommendedDisplayCIELabValue => new(0x00700401u, VR.US);
    /// <summary>Blending Sequence, SQ, 1.</summary>
    public static SequenceAttribute BlendingSequence => new(0x00700402u);
    /// <summary>Relative Opacity, FL, 1.</summary>
    public static Attribute<float> RelativeOpacity => new(0x00700403u, VR.FL);
    /// <summary>Referenced Spatial Registration Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedSpatialRegistrationSequence => new(0x00700404u);
    /// <summary>Blending Position, CS, 1.</summary>
    public static Attribute<string> BlendingPosition => new(0x00700405u, VR.CS);
    /// <summary>Presentation Display Collection UID, UI, 1.</summary>
    public static Attribute<Uid> PresentationDisplayCollectionUID => new(0x00701101u, VR.UI);
    /// <summary>Presentation Sequence Collection UID, UI, 1.</summary>
    public static Attribute<Uid> PresentationSequenceCollectionUID => new(0x00701102u, VR.UI);
    /// <summary>Presentation Sequence Position Index, US, 1.</summary>
    public static Attribute<ushort> PresentationSequencePositionIndex => new(0x00701103u, VR.US);
    /// <summary>Rendered Image Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute RenderedImageReferenceSequence => new(0x00701104u);
    /// <summary>Volumetric Presentation State Input Sequence, SQ, 1.</summary>
    public static SequenceAttribute VolumetricPresentationStateInputSequence => new(0x00701201u);
    /// <summary>Presentation Input Type, CS, 1.</summary>
    public static Attribute<string> PresentationInputType => new(0x00701202u, VR.CS);
    /// <summary>Input Sequence Position Index, US, 1.</summary>
    public static Attribute<ushort> InputSequencePositionIndex => new(0x00701203u, VR.US);
    /// <summary>Crop, CS, 1.</summary>
    public static Attribute<string> Crop => new(0x00701204u, VR.CS);
    /// <summary>Cropping Specification Index, US, 1-n.</summary>
    public static Attribute<ushort> CroppingSpecificationIndex => new(0x00701205u, VR.US);
    /// <summary>Compositing Method, CS, 1, retired.</summary>
    public static Attribute<string> CompositingMethod => new(0x00701206u, VR.CS);
    /// <summary>Volumetric Presentation Input Number, US, 1.</summary>
    public static Attribute<ushort> VolumetricPresentationInputNumber => new(0x00701207u, VR.US);
    /// <summary>Image Volume Geometry, CS, 1.</summary>
    public static Attribute<string> ImageVolumeGeometry => new(0x00701208u, VR.CS);
    /// <summary>Volumetric Presentation Input Set UID, UI, 1.</summary>
    public static Attribute<Uid> VolumetricPresentationInputSetUID => new(0x00701209u, VR.UI);
    /// <summary>Volumetric Presentation Input Set Sequence, SQ, 1.</summary>
    public static SequenceAttribute VolumetricPresentationInputSetSequence => new(0x0070120Au);
    /// <summary>Global Crop, CS, 1.</summary>
    public static Attribute<string> GlobalCrop => new(0x0070120Bu, VR.CS);
    /// <summary>Global Cropping Specification Index, US, 1-n.</summary>
    public static Attribute<ushort> GlobalCroppingSpecificationIndex => new(0x0070120Cu, VR.US);
    /// <summary>Rendering Method, CS, 1.</summary>
    public static Attribute<string> RenderingMethod => new(0x0070120Du, VR.CS);
    /// <summary>Volume Cropping Sequence, SQ, 1.</summary>
    public static SequenceAttribute VolumeCroppingSequence => new(0x00701301u);
    /// <summary>Volume Cropping Method, CS, 1.</summary>
    public static Attribute<string> VolumeCroppingMethod => new(0x00701302u, VR.CS);
    /// <summary>Bounding Box Crop, FD, 6.</summary>
    public static Attribute<double> BoundingBoxCrop => new(0x00701303u, VR.FD);
    /// <summary>Oblique Cropping Plane Sequence, SQ, 1.</summary>
    public static SequenceAttribute ObliqueCroppingPlaneSequence => new(0x00701304u);
    /// <summary>Plane, FD, 4.</summary>
    public static Attribute<double> Plane => new(0x00701305u, VR.FD);
    /// <summary>Plane Normal, FD, 3.</summary>
    public static Attribute<double> PlaneNormal => new(0x00701306u, VR.FD);
    /// <summary>Cropping Specification Number, US, 1.</summary>
    public static Attribute<ushort> CroppingSpecificationNumber => new(0x00701309u, VR.US);
    /// <summary>Multi-Planar Reconstruction Style, CS, 1.</summary>
    public static Attribute<string> MultiPlanarReconstructionStyle => new(0x00701501u, VR.CS);
    /// <summary>MPR Thickness Type, CS, 1.</summary>
    public static Attribute<string> MPRThicknessType => new(0x00701502u, VR.CS);
    /// <summary>MPR Slab Thickness, FD, 1.</summary>
    public static Attribute<double> MPRSlabThickness => new(0x00701503u, VR.FD);
    /// <summary>MPR Top Left Hand Corner, FD, 3.</summary>
    public static Attribute<double> MPRTopLeftHandCorner => new(0x00701505u, VR.FD);
    /// <summary>MPR View Width Direction, FD, 3.</summary>
    public static Attribute<double> MPRViewWidthDirection => new(0x00701507u, VR.FD);
    /// <summary>MPR View Width, FD, 1.</summary>
    public static Attribute<double> MPRViewWidth => new(0x00701508u, VR.FD);
    /// <summary>Number of Volumetric Curve Points, UL, 1.</summary>
    public static Attribute<uint> NumberOfVolumetricCurvePoints => new(0x0070150Cu, VR.UL);
    /// <summary>Volumetric Curve Points, OD, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> VolumetricCurvePoints => new(0x0070150Du, VR.OD);
    /// <summary>MPR View Height Direction, FD, 3.</summary>
    public static Attribute<double> MPRViewHeightDirection => new(0x00701511u, VR.FD);
    /// <summary>MPR View Height, FD, 1.</summary>
    public static Attribute<double> MPRViewHeight => new(0x00701512u, VR.FD);
    /// <summary>Render Projection, CS, 1.</summary>
    public static Attribute<string> RenderProjection => new(0x00701602u, VR.CS);
    /// <summary>Viewpoint Position, FD, 3.</summary>
    public static Attribute<double> ViewpointPosition => new(0x00701603u, VR.FD);
    /// <summary>Viewpoint LookAt Point, FD, 3.</summary>
    public static Attribute<double> ViewpointLookAtPoint => new(0x00701604u, VR.FD);
    /// <summary>Viewpoint Up Direction, FD, 3.</summary>
    public static Attribute<double> ViewpointUpDirection => new(0x00701605u, VR.FD);
    /// <summary>Render Field of View, FD, 6.</summary>
    public static Attribute<double> RenderFieldOfView => new(0x00701606u, VR.FD);
    /// <summary>Sampling Step Size, FD, 1.</summary>
    public static Attribute<double> SamplingStepSize => new(0x00701607u, VR.FD);
    /// <summary>Shading Style, CS, 1.</summary>
    public static Attribute<string> ShadingStyle => new(0x00701701u, VR.CS);
    /// <summary>Ambient Reflection Intensity, FD, 1.</summary>
    public static Attribute<double> AmbientReflectionIntensity => new(0x00701702u, VR.FD);
    /// <summary>Light Direction, FD, 3.</summary>
    public static Attribute<double> LightDirection => new(0x00701703u, VR.FD);
    /// <summary>Diffuse Reflection Intensity, FD, 1.</summary>
    public static Attribute<double> DiffuseReflectionIntensity => new(0x00701704u, VR.FD);
    /// <summary>Specular Reflection Intensity, FD, 1.</summary>
    public static Attribute<double> SpecularReflectionIntensity => new(0x00701705u, VR.FD);
    /// <summary>Shininess, FD, 1.</summary>
    public static Attribute<double> Shininess => new(0x00701706u, VR.FD);
    /// <summary>Presentation State Classification Component Sequence, SQ, 1.</summary>
    public static SequenceAttribute PresentationStateClassificationComponentSequence => new(0x00701801u);
    /// <summary>Component Type, CS, 1.</summary>
    public static Attribute<string> ComponentType => new(0x00701802u, VR.CS);
    /// <summary>Component Input Sequence, SQ, 1.</summary>
    public static SequenceAttribute ComponentInputSequence => new(0x00701803u);
    /// <summary>Volumetric Presentation Input Index, US, 1.</summary>
    public static Attribute<ushort> VolumetricPresentationInputIndex => new(0x00701804u, VR.US);
    /// <summary>Presentation State Compositor Component Sequence, SQ, 1.</summary>
    public static SequenceAttribute PresentationStateCompositorComponentSequence => new(0x00701805u);
    /// <summary>Weighting Transfer Function Sequence, SQ, 1.</summary>
    public static SequenceAttribute WeightingTransferFunctionSequence => new(0x00701806u);
    /// <summary>Weighting Lookup Table Descriptor, US, 3, retired.</summary>
    public static Attribute<ushort> WeightingLookupTableDescriptor => new(0x00701807u, VR.US);
    /// <summary>Weighting Lookup Table Data, OB, 1, retired.</summary>
    public static Attribute<ReadOnlyMemory<byte>> WeightingLookupTableData => new(0x00701808u, VR.OB);
    /// <summary>Volumetric Annotation Sequence, SQ, 1.</summary>
    public static SequenceAttribute VolumetricAnnotationSequence => new(0x00701901u);
    /// <summary>Referenced Structured Context Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedStructuredContextSequence => new(0x00701903u);
    /// <summary>Referenced Content Item, UI, 1.</summary>
    public static Attribute<Uid> ReferencedContentItem => new(0x00701904u, VR.UI);
    /// <summary>Volumetric Presentation Input Annotation Sequence, SQ, 1.</summary>
    public static SequenceAttribute VolumetricPresentationInputAnnotationSequence => new(0x00701905u);
    /// <summary>Annotation Clipping, CS, 1.</summary>
    public static Attribute<string> AnnotationClipping => new(0x00701907u, VR.CS);
    /// <summary>Presentation Animation Style, CS, 1.</summary>
    public static Attribute<string> PresentationAnimationStyle => new(0x00701A01u, VR.CS);
    /// <summary>Recommended Animation Rate, FD, 1.</summary>
    public static Attribute<double> RecommendedAnimationRate => new(0x00701A03u, VR.FD);
    /// <summary>Animation Curve Sequence, SQ, 1.</summary>
    public static SequenceAttribute AnimationCurveSequence => new(0x00701A04u);
    /// <summary>Animation Step Size, FD, 1.</summary>
    public static Attribute<double> AnimationStepSize => new(0x00701A05u, VR.FD);
    /// <summary>Swivel Range, FD, 1.</summary>
    public static Attribute<double> SwivelRange => new(0x00701A06u, VR.FD);
    /// <summary>Volumetric Curve Up Directions, OD, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> VolumetricCurveUpDirections => new(0x00701A07u, VR.OD);
    /// <summary>Volume Stream Sequence, SQ, 1.</summary>
    public static SequenceAttribute VolumeStreamSequence => new(0x00701A08u);
    /// <summary>RGBA Transfer Function Description, LO, 1.</summary>
    public static Attribute<string> RGBATransferFunctionDescription => new(0x00701A09u, VR.LO);
    /// <summary>Advanced Blending Sequence, SQ, 1.</summary>
    public static SequenceAttribute AdvancedBlendingSequence => new(0x00701B01u);
    /// <summary>Blending Input Number, US, 1.</summary>
    public static Attribute<ushort> BlendingInputNumber => new(0x00701B02u, VR.US);
    /// <summary>Blending Display Input Sequence, SQ, 1.</summary>
    public static SequenceAttribute BlendingDisplayInputSequence => new(0x00701B03u);
    /// <summary>Blending Display Sequence, SQ, 1.</summary>
    public static SequenceAttribute BlendingDisplaySequence => new(0x00701B04u);
    /// <summary>Blending Mode, CS, 1.</summary>
    public static Attribute<string> BlendingMode => new(0x00701B06u, VR.CS);
    /// <summary>Time Series Blending, CS, 1.</summary>
    public static Attribute<string> TimeSeriesBlending => new(0x00701B07u, VR.CS);
    /// <summary>Geometry for Display, CS, 1.</summary>
    public static Attribute<string> GeometryForDisplay => new(0x00701B08u, VR.CS);
    /// <summary>Threshold Sequence, SQ, 1.</summary>
    public static SequenceAttribute ThresholdSequence => new(0x00701B11u);
    /// <summary>Threshold Value Sequence, SQ, 1.</summary>
    public static SequenceAttribute ThresholdValueSequence => new(0x00701B12u);
    /// <summary>Threshold Type, CS, 1.</summary>
    public static Attribute<string> ThresholdType => new(0x00701B13u, VR.CS);
    /// <summary>Threshold Value, FD, 1.</summary>
    public static Attribute<double> ThresholdValue => new(0x00701B14u, VR.FD);
    /// <summary>Hanging Protocol Name, SH, 1.</summary>
    public static Attribute<string> HangingProtocolName => new(0x00720002u, VR.SH);
    /// <summary>Hanging Protocol Description, LO, 1.</summary>
    public static Attribute<string> HangingProtocolDescription => new(0x00720004u, VR.LO);
    /// <summary>Hanging Protocol Level, CS, 1.</summary>
    public static Attribute<string> HangingProtocolLevel => new(0x00720006u, VR.CS);
    /// <summary>Hanging Protocol Creator, LO, 1.</summary>
    public static Attribute<string> HangingProtocolCreator => new(0x00720008u, VR.LO);
    /// <summary>Hanging Protocol Creation DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> HangingProtocolCreationDateTime => new(0x0072000Au, VR.DT);
    /// <summary>Hanging Protocol Definition Sequence, SQ, 1.</summary>
    public static SequenceAttribute HangingProtocolDefinitionSequence => new(0x0072000Cu);
    /// <summary>Hanging Protocol User Identification Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute HangingProtocolUserIdentificationCodeSequence => new(0x0072000Eu);
    /// <summary>Hanging Protocol User Group Name, LO, 1.</summary>
    public static Attribute<string> HangingProtocolUserGroupName => new(0x00720010u, VR.LO);
    /// <summary>Source Hanging Protocol Sequence, SQ, 1.</summary>
    public static SequenceAttribute SourceHangingProtocolSequence => new(0x00720012u);
    /// <summary>Number of Priors Referenced, US, 1.</summary>
    public static Attribute<ushort> NumberOfPriorsReferenced => new(0x00720014u, VR.US);
    /// <summary>Image Sets Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImageSetsSequence => new(0x00720020u);
    /// <summary>Image Set Selector Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImageSetSelectorSequence => new(0x00720022u);
    /// <summary>Image Set Selector Usage Flag, CS, 1.</summary>
    public static Attribute<string> ImageSetSelectorUsageFlag => new(0x00720024u, VR.CS);
    /// <summary>Selector Attribute, AT, 1.</summary>
    public static Attribute<Tag> SelectorAttribute => new(0x00720026u, VR.AT);
    /// <summary>Selector Value Number, US, 1.</summary>
    public static Attribute<ushort> SelectorValueNumber => new(0x00720028u, VR.US);
    /// <summary>Time Based Image Sets Sequence, SQ, 1.</summary>
    public static SequenceAttribute TimeBasedImageSetsSequence => new(0x00720030u);
    /// <summary>Image Set Number, US, 1.</summary>
    public static Attribute<ushort> ImageSetNumber => new(0x00720032u, VR.US);
    /// <summary>Image Set Selector Category, CS, 1.</summary>
    public static Attribute<string> ImageSetSelectorCategory => new(0x00720034u, VR.CS);
    /// <summary>Relative Time, US, 2.</summary>
    public static Attribute<ushort> RelativeTime => new(0x00720038u, VR.US);
    /// <summary>Relative Time Units, CS, 1.</summary>
    public static Attribute<string> RelativeTimeUnits => new(0x0072003Au, VR.CS);
    /// <summary>Abstract Prior Value, SS, 2.</summary>
    public static Attribute<short> AbstractPriorValue => new(0x0072003Cu, VR.SS);
    /// <summary>Abstract Prior Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute AbstractPriorCodeSequence => new(0x0072003Eu);
    /// <summary>Image Set Label, LO, 1.</summary>
    public static Attribute<string> ImageSetLabel => new(0x00720040u, VR.LO);
    /// <summary>Selector Attribute VR, CS, 1.</summary>
    public static Attribute<string> SelectorAttributeVR => new(0x00720050u, VR.CS);
    /// <summary>Selector Sequence Pointer, AT, 1-n.</summary>
    public static Attribute<Tag> SelectorSequencePointer => new(0x00720052u, VR.AT);
    /// <summary>Selector Sequence Pointer Private Creator, LO, 1-n.</summary>
    public static Attribute<string> SelectorSequencePointerPrivateCreator => new(0x00720054u, VR.LO);
    /// <summary>Selector Attribute Private Creator, LO, 1.</summary>
    public static Attribute<string> SelectorAttributePrivateCreator => new(0x00720056u, VR.LO);
    /// <summary>Selector AE Value, AE, 1-n.</summary>
    public static Attribute<string> SelectorAEValue => new(0x0072005Eu, VR.AE);
    /// <summary>Selector AS Value, AS, 1-n.</summary>
    public static Attribute<Age> SelectorASValue => new(0x0072005Fu, VR.AS);
    /// <summary>Selector AT Value, AT, 1-n.</summary>
    public static Attribute<Tag> SelectorATValue => new(0x00720060u, VR.AT);
    /// <summary>Selector DA Value, DA, 1-n.</summary>
    public static Attribute<DateOnly> SelectorDAValue => new(0x00720061u, VR.DA);
    /// <summary>Selector CS Value, CS, 1-n.</summary>
    public static Attribute<string> SelectorCSValue => new(0x00720062u, VR.CS);
    /// <summary>Selector DT Value, DT, 1-n.</summary>
    public static Attribute<DicomDateTime> SelectorDTValue => new(0x00720063u, VR.DT);
    /// <summary>Selector IS Value, IS, 1-n.</summary>
    public static Attribute<int> SelectorISValue => new(0x00720064u, VR.IS);
    /// <summary>Selector OB Value, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> SelectorOBValue => new(0x00720065u, VR.OB);
    /// <summary>Selector LO Value, LO, 1-n.</summary>
    public static Attribute<string> SelectorLOValue => new(0x00720066u, VR.LO);
    /// <summary>Selector OF Value, OF, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> SelectorOFValue => new(0x00720067u, VR.OF);
    /// <summary>Selector LT Value, LT, 1.</summary>
    public static Attribute<string> SelectorLTValue => new(0x00720068u, VR.LT);
    /// <summary>Selector OW Value, OW, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> SelectorOWValue => new(0x00720069u, VR.OW);
    /// <summary>Selector PN Value, PN, 1-n.</summary>
    public static Attribute<PersonName> SelectorPNValue => new(0x0072006Au, VR.PN);
    /// <summary>Selector TM Value, TM, 1-n.</summary>
    public static Attribute<TimeOnly> SelectorTMValue => new(0x0072006Bu, VR.TM);
    /// <summary>Selector SH Value, SH, 1-n.</summary>
    public static Attribute<string> SelectorSHValue => new(0x0072006Cu, VR.SH);
    /// <summary>Selector UN Value, UN, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> SelectorUNValue => new(0x0072006Du, VR.UN);
    /// <summary>Selector ST Value, ST, 1.</summary>
    public static Attribute<string> SelectorSTValue => new(0x0072006Eu, VR.ST);
    /// <summary>Selector UC Value, UC, 1-n.</summary>
    public static Attribute<string> SelectorUCValue => new(0x0072006Fu, VR.UC);
    /// <summary>Selector UT Value, UT, 1.</summary>
    public static Attribute<string> SelectorUTValue => new(0x00720070u, VR.UT);
    /// <summary>Selector UR Value, UR, 1.</summary>
    public static Attribute<string> SelectorURValue => new(0x00720071u, VR.UR);
    /// <summary>Selector DS Value, DS, 1-n.</summary>
    public static Attribute<double> SelectorDSValue => new(0x00720072u, VR.DS);
    /// <summary>Selector OD Value, OD, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> SelectorODValue => new(0x00720073u, VR.OD);
    /// <summary>Selector FD Value, FD, 1-n.</summary>
    public static Attribute<double> SelectorFDValue => new(0x00720074u, VR.FD);
    /// <summary>Selector OL Value, OL, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> SelectorOLValue => new(0x00720075u, VR.OL);
    /// <summary>Selector FL Value, FL, 1-n.</summary>
    public static Attribute<float> SelectorFLValue => new(0x00720076u, VR.FL);
    /// <summary>Selector UL Value, UL, 1-n.</summary>
    public static Attribute<uint> SelectorULValue => new(0x00720078u, VR.UL);
    /// <summary>Selector US Value, US, 1-n.</summary>
    public static Attribute<ushort> SelectorUSValue => new(0x0072007Au, VR.US);
    /// <summary>Selector SL Value, SL, 1-n.</summary>
    public static Attribute<int> SelectorSLValue => new(0x0072007Cu, VR.SL);
    /// <summary>Selector SS Value, SS, 1-n.</summary>
    public static Attribute<short> SelectorSSValue => new(0x0072007Eu, VR.SS);
    /// <summary>Selector UI Value, UI, 1-n.</summary>
    public static Attribute<Uid> SelectorUIValue => new(0x0072007Fu, VR.UI);
    /// <summary>Selector Code Sequence Value, SQ, 1.</summary>
    public static SequenceAttribute SelectorCodeSequenceValue => new(0x00720080u);
    /// <summary>Selector OV Value, OV, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> SelectorOVValue => new(0x00720081u, VR.OV);
    /// <summary>Selector SV Value, SV, 1-n.</summary>
    public static Attribute<long> SelectorSVValue => new(0x00720082u, VR.SV);
    /// <summary>Selector UV Value, UV, 1-n.</summary>
    public static Attribute<ulong> SelectorUVValue => new(0x00720083u, VR.UV);
    /// <summary>Number of Screens, US, 1.</summary>
    public static Attribute<ushort> NumberOfScreens => new(0x00720100u, VR.US);
    /// <summary>Nominal Screen Definition Sequence, SQ, 1.</summary>
    public static SequenceAttribute NominalScreenDefinitionSequence => new(0x00720102u);
    /// <summary>Number of Vertical Pixels, US, 1.</summary>
    public static Attribute<ushort> NumberOfVerticalPixels => new(0x00720104u, VR.US);
    /// <summary>Number of Horizontal Pixels, US, 1.</summary>
    public static Attribute<ushort> NumberOfHorizontalPixels => new(0x00720106u, VR.US);
    /// <summary>Display Environment Spatial Position, FD, 4.</summary>
    public static Attribute<double> DisplayEnvironmentSpatialPosition => new(0x00720108u, VR.FD);
    /// <summary>Screen Minimum Grayscale Bit Depth, US, 1.</summary>
    public static Attribute<ushort> ScreenMinimumGrayscaleBitDepth => new(0x0072010Au, VR.US);
    /// <summary>Screen Minimum Color Bit Depth, US, 1.</summary>
    public static Attribute<ushort> ScreenMinimumColorBitDepth => new(0x0072010Cu, VR.US);
    /// <summary>Application Maximum Repaint Time, US, 1.</summary>
    public static Attribute<ushort> ApplicationMaximumRepaintTime => new(0x0072010Eu, VR.US);
    /// <summary>Display Sets Sequence, SQ, 1.</summary>
    public static SequenceAttribute DisplaySetsSequence => new(0x00720200u);
    /// <summary>Display Set Number, US, 1.</summary>
    public static Attribute<ushort> DisplaySetNumber => new(0x00720202u, VR.US);
    /// <summary>Display Set Label, LO, 1.</summary>
    public static Attribute<string> DisplaySetLabel => new(0x00720203u, VR.LO);
    /// <summary>Display Set Presentation Group, US, 1.</summary>
    public static Attribute<ushort> DisplaySetPresentationGroup => new(0x00720204u, VR.US);
    /// <summary>Display Set Presentation Group Description, LO, 1.</summary>
    public static Attribute<string> DisplaySetPresentationGroupDescription => new(0x00720206u, VR.LO);
    /// <summary>Partial Data Display Handling, CS, 1.</summary>
    public static Attribute<string> PartialDataDisplayHandling => new(0x00720208u, VR.CS);
    /// <summary>Synchronized Scrolling Sequence, SQ, 1.</summary>
    public static SequenceAttribute SynchronizedScrollingSequence => new(0x00720210u);
    /// <summary>Display Set Scrolling Group, US, 2-n.</summary>
    public static Attribute<ushort> DisplaySetScrollingGroup => new(0x00720212u, VR.US);
    /// <summary>Navigation Indicator Sequence, SQ, 1.</summary>
    public static SequenceAttribute NavigationIndicatorSequence => new(0x00720214u);
    /// <summary>Navigation Display Set, US, 1.</summary>
    public static Attribute<ushort> NavigationDisplaySet => new(0x00720216u, VR.US);
    /// <summary>Reference Display Sets, US, 1-n.</summary>
    public static Attribute<ushort> ReferenceDisplaySets => new(0x00720218u, VR.US);
    /// <summary>Image Boxes Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImageBoxesSequence => new(0x00720300u);
    /// <summary>Image Box Number, US, 1.</summary>
    public static Attribute<ushort> ImageBoxNumber => new(0x00720302u, VR.US);
    /// <summary>Image Box Layout Type, CS, 1.</summary>
    public static Attribute<string> ImageBoxLayoutType => new(0x00720304u, VR.CS);
    /// <summary>Image Box Tile Horizontal Dimension, US, 1.</summary>
    public static Attribute<ushort> ImageBoxTileHorizontalDimension => new(0x00720306u, VR.US);
    /// <summary>Image Box Tile Vertical Dimension, US, 1.</summary>
    public static Attribute<ushort> ImageBoxTileVerticalDimension => new(0x00720308u, VR.US);
    /// <summary>Image Box Scroll Direction, CS, 1.</summary>
    public static Attribute<string> ImageBoxScrollDirection => new(0x00720310u, VR.CS);
    /// <summary>Image Box Small Scroll Type, CS, 1.</summary>
    public static Attribute<string> ImageBoxSmallScrollType => new(0x00720312u, VR.CS);
    /// <summary>Image Box Small Scroll Amount, US, 1.</summary>
    public static Attribute<ushort> ImageBoxSmallScrollAmount => new(0x00720314u, VR.US);
    /// <summary>Image Box Large Scroll Type, CS, 1.</summary>
    public static Attribute<string> ImageBoxLargeScrollType => new(0x00720316u, VR.CS);
    /// <summary>Image Box Large Scroll Amount, US, 1.</summary>
    public static Attribute<ushort> ImageBoxLargeScrollAmount => new(0x00720318u, VR.US);
    /// <summary>Image Box Overlap Priority, US, 1.</summary>
    public static Attribute<ushort> ImageBoxOverlapPriority => new(0x00720320u, VR.US);
    /// <summary>Cine Relative to Real-Time, FD, 1.</summary>
    public static Attribute<double> CineRelativeToRealTime => new(0x00720330u, VR.FD);
    /// <summary>Filter Operations Sequence, SQ, 1.</summary>
    public static SequenceAttribute FilterOperationsSequence => new(0x00720400u);
    /// <summary>Filter-by Category, CS, 1.</summary>
    public static Attribute<string> FilterByCategory => new(0x00720402u, VR.CS);
    /// <summary>Filter-by Attribute Presence, CS, 1.</summary>
    public static Attribute<string> FilterByAttributePresence => new(0x00720404u, VR.CS);
    /// <summary>Filter-by Operator, CS, 1.</summary>
    public static Attribute<string> FilterByOperator => new(0x00720406u, VR.CS);
    /// <summary>Structured Display Background CIELab Value, US, 3.</summary>
    public static Attribute<ushort> StructuredDisplayBackgroundCIELabValue => new(0x00720420u, VR.US);
    /// <summary>Empty Image Box CIELab Value, US, 3.</summary>
    public static Attribute<ushort> EmptyImageBoxCIELabValue => new(0x00720421u, VR.US);
    /// <summary>Structured Display Image Box Sequence, SQ, 1.</summary>
    public static SequenceAttribute StructuredDisplayImageBoxSequence => new(0x00720422u);
    /// <summary>Structured Display Text Box Sequence, SQ, 1.</summary>
    public static SequenceAttribute StructuredDisplayTextBoxSequence => new(0x00720424u);
    /// <summary>Referenced First Frame Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedFirstFrameSequence => new(0x00720427u);
    /// <summary>Image Box Synchronization Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImageBoxSynchronizationSequence => new(0x00720430u);
    /// <summary>Synchronized Image Box List, US, 2-n.</summary>
    public static Attribute<ushort> SynchronizedImageBoxList => new(0x00720432u, VR.US);
    /// <summary>Type of Synchronization, CS, 1.</summary>
    public static Attribute<string> TypeOfSynchronization => new(0x00720434u, VR.CS);
    /// <summary>Blending Operation Type, CS, 1.</summary>
    public static Attribute<string> BlendingOperationType => new(0x00720500u, VR.CS);
    /// <summary>Reformatting Operation Type, CS, 1.</summary>
    public static Attribute<string> ReformattingOperationType => new(0x00720510u, VR.CS);
    /// <summary>Reformatting Thickness, FD, 1.</summary>
    public static Attribute<double> ReformattingThickness => new(0x00720512u, VR.FD);
    /// <summary>Reformatting Interval, FD, 1.</summary>
    public static Attribute<double> ReformattingInterval => new(0x00720514u, VR.FD);
    /// <summary>Reformatting Operation Initial View Direction, CS, 1.</summary>
    public static Attribute<string> ReformattingOperationInitialViewDirection => new(0x00720516u, VR.CS);
    /// <summary>3D Rendering Type, CS, 1-n.</summary>
    public static Attribute<string> ThreeDRenderingType => new(0x00720520u, VR.CS);
    /// <summary>Sorting Operations Sequence, SQ, 1.</summary>
    public static SequenceAttribute SortingOperationsSequence => new(0x00720600u);
    /// <summary>Sort-by Category, CS, 1.</summary>
    public static Attribute<string> SortByCategory => new(0x00720602u, VR.CS);
    /// <summary>Sorting Direction, CS, 1.</summary>
    public static Attribute<string> SortingDirection => new(0x00720604u, VR.CS);
    /// <summary>Display Set Patient Orientation, CS, 2.</summary>
    public static Attribute<string> DisplaySetPatientOrientation => new(0x00720700u, VR.CS);
    /// <summary>VOI Type, CS, 1.</summary>
    public static Attribute<string> VOIType => new(0x00720702u, VR.CS);
    /// <summary>Pseudo-Color Type, CS, 1.</summary>
    public static Attribute<string> PseudoColorType => new(0x00720704u, VR.CS);
    /// <summary>Pseudo-Color Palette Instance Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute PseudoColorPaletteInstanceReferenceSequence => new(0x00720705u);
    /// <summary>Show Grayscale Inverted, CS, 1.</summary>
    public static Attribute<string> ShowGrayscaleInverted => new(0x00720706u, VR.CS);
    /// <summary>Show Image True Size Flag, CS, 1.</summary>
    public static Attribute<string> ShowImageTrueSizeFlag => new(0x00720710u, VR.CS);
    /// <summary>Show Graphic Annotation Flag, CS, 1.</summary>
    public static Attribute<string> ShowGraphicAnnotationFlag => new(0x00720712u, VR.CS);
    /// <summary>Show Patient Demographics Flag, CS, 1.</summary>
    public static Attribute<string> ShowPatientDemographicsFlag => new(0x00720714u, VR.CS);
    /// <summary>Show Acquisition Techniques Flag, CS, 1.</summary>
    public static Attribute<string> ShowAcquisitionTechniquesFlag => new(0x00720716u, VR.CS);
    /// <summary>Display Set Horizontal Justification, CS, 1.</summary>
    public static Attribute<string> DisplaySetHorizontalJustification => new(0x00720717u, VR.CS);
    /// <summary>Display Set Vertical Justification, CS, 1.</summary>
    public static Attribute<string> DisplaySetVerticalJustification => new(0x00720718u, VR.CS);
    /// <summary>Continuation Start Meterset, FD, 1.</summary>
    public static Attribute<double> ContinuationStartMeterset => new(0x00740120u, VR.FD);
    /// <summary>Continuation End Meterset, FD, 1.</summary>
    public static Attribute<double> ContinuationEndMeterset => new(0x00740121u, VR.FD);
    /// <summary>Procedure Step State, CS, 1.</summary>
    public static Attribute<string> ProcedureStepState => new(0x00741000u, VR.CS);
    /// <summary>Procedure Step Progress Information Sequence, SQ, 1.</summary>
    public static SequenceAttribute ProcedureStepProgressInformationSequence => new(0x00741002u);
    /// <summary>Procedure Step Progress, DS, 1.</summary>
    public static Attribute<double> ProcedureStepProgress => new(0x00741004u, VR.DS);
    /// <summary>Procedure Step Progress Description, ST, 1.</summary>
    public static Attribute<string> ProcedureStepProgressDescription => new(0x00741006u, VR.ST);
    /// <summary>Procedure Step Progress Parameters Sequence, SQ, 1.</summary>
    public static SequenceAttribute ProcedureStepProgressParametersSequence => new(0x00741007u);
    /// <summary>Procedure Step Communications URI Sequence, SQ, 1.</summary>
    public static SequenceAttribute ProcedureStepCommunicationsURISequence => new(0x00741008u);
    /// <summary>Contact URI, UR, 1.</summary>
    public static Attribute<string> ContactURI => new(0x0074100Au, VR.UR);
    /// <summary>Contact Display Name, LO, 1.</summary>
    public static Attribute<string> ContactDisplayName => new(0x0074100Cu, VR.LO);
    /// <summary>Procedure Step Discontinuation Reason Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ProcedureStepDiscontinuationReasonCodeSequence => new(0x0074100Eu);
    /// <summary>Beam Task Sequence, SQ, 1.</summary>
    public static SequenceAttribute BeamTaskSequence => new(0x00741020u);
    /// <summary>Beam Task Type, CS, 1.</summary>
    public static Attribute<string> BeamTaskType => new(0x00741022u, VR.CS);
    /// <summary>Beam Order Index (Trial), IS, 1, retired.</summary>
    public static Attribute<int> BeamOrderIndexTrial => new(0x00741024u, VR.IS);
    /// <summary>Autosequence Flag, CS, 1.</summary>
    public static Attribute<string> AutosequenceFlag => new(0x00741025u, VR.CS);
    /// <summary>Table Top Vertical Adjusted Position, FD, 1.</summary>
    public static Attribute<double> TableTopVerticalAdjustedPosition => new(0x00741026u, VR.FD);
    /// <summary>Table Top Longitudinal Adjusted Position, FD, 1.</summary>
    public static Attribute<double> TableTopLongitudinalAdjustedPosition => new(0x00741027u, VR.FD);
    /// <summary>Table Top Lateral Adjusted Position, FD, 1.</summary>
    public static Attribute<double> TableTopLateralAdjustedPosition => new(0x00741028u, VR.FD);
    /// <summary>Patient Support Adjusted Angle, FD, 1.</summary>
    public static Attribute<double> PatientSupportAdjustedAngle => new(0x0074102Au, VR.FD);
    /// <summary>Table Top Eccentric Adjusted Angle, FD, 1.</summary>
    public static Attribute<double> TableTopEccentricAdjustedAngle => new(0x0074102Bu, VR.FD);
    /// <summary>Table Top Pitch Adjusted Angle, FD, 1.</summary>
    public static Attribute<double> TableTopPitchAdjustedAngle => new(0x0074102Cu, VR.FD);
    /// <summary>Table Top Roll Adjusted Angle, FD, 1.</summary>
    public static Attribute<double> TableTopRollAdjustedAngle => new(0x0074102Du, VR.FD);
    /// <summary>Delivery Verification Image Sequence, SQ, 1.</summary>
    public static SequenceAttribute DeliveryVerificationImageSequence => new(0x00741030u);
    /// <summary>Verification Image Timing, CS, 1.</summary>
    public static Attribute<string> VerificationImageTiming => new(0x00741032u, VR.CS);
    /// <summary>Double Exposure Flag, CS, 1.</summary>
    public static Attribute<string> DoubleExposureFlag => new(0x00741034u, VR.CS);
    /// <summary>Double Exposure Ordering, CS, 1.</summary>
    public static Attribute<string> DoubleExposureOrdering => new(0x00741036u, VR.CS);
    /// <summary>Double Exposure Meterset (Trial), DS, 1, retired.</summary>
    public static Attribute<double> DoubleExposureMetersetTrial => new(0x00741038u, VR.DS);
    /// <summary>Double Exposure Field Delta (Trial), DS, 4, retired.</summary>
    public static Attribute<double> DoubleExposureFieldDeltaTrial => new(0x0074103Au, VR.DS);
    /// <summary>Related Reference RT Image Sequence, SQ, 1.</summary>
    public static SequenceAttribute RelatedReferenceRTImageSequence => new(0x00741040u);
    /// <summary>General Machine Verification Sequence, SQ, 1.</summary>
    public static SequenceAttribute GeneralMachineVerificationSequence => new(0x00741042u);
    /// <summary>Conventional Machine Verification Sequence, SQ, 1.</summary>
    public static SequenceAttribute ConventionalMachineVerificationSequence => new(0x00741044u);
    /// <summary>Ion Machine Verification Sequence, SQ, 1.</summary>
    public static SequenceAttribute IonMachineVerificationSequence => new(0x00741046u);
    /// <summary>Failed Attributes Sequence, SQ, 1.</summary>
    public static SequenceAttribute FailedAttributesSequence => new(0x00741048u);
    /// <summary>Overridden Attributes Sequence, SQ, 1.</summary>
    public static SequenceAttribute OverriddenAttributesSequence => new(0x0074104Au);
    /// <summary>Conventional Control Point Verification Sequence, SQ, 1.</summary>
    public static SequenceAttribute ConventionalControlPointVerificationSequence => new(0x0074104Cu);
    /// <summary>Ion Control Point Verification Sequence, SQ, 1.</summary>
    public static SequenceAttribute IonControlPointVerificationSequence => new(0x0074104Eu);
    /// <summary>Attribute Occurrence Sequence, SQ, 1.</summary>
    public static SequenceAttribute AttributeOccurrenceSequence => new(0x00741050u);
    /// <summary>Attribute Occurrence Pointer, AT, 1.</summary>
    public static Attribute<Tag> AttributeOccurrencePointer => new(0x00741052u, VR.AT);
    /// <summary>Attribute Item Selector, UL, 1.</summary>
    public static Attribute<uint> AttributeItemSelector => new(0x00741054u, VR.UL);
    /// <summary>Attribute Occurrence Private Creator, LO, 1.</summary>
    public static Attribute<string> AttributeOccurrencePrivateCreator => new(0x00741056u, VR.LO);
    /// <summary>Selector Sequence Pointer Items, IS, 1-n.</summary>
    public static Attribute<int> SelectorSequencePointerItems => new(0x00741057u, VR.IS);
    /// <summary>Scheduled Procedure Step Priority, CS, 1.</summary>
    public static Attribute<string> ScheduledProcedureStepPriority => new(0x00741200u, VR.CS);
    /// <summary>Worklist Label, LO, 1.</summary>
    public static Attribute<string> WorklistLabel => new(0x00741202u, VR.LO);
    /// <summary>Procedure Step Label, LO, 1.</summary>
    public static Attribute<string> ProcedureStepLabel => new(0x00741204u, VR.LO);
    /// <summary>Scheduled Processing Parameters Sequence, SQ, 1.</summary>
    public static SequenceAttribute ScheduledProcessingParametersSequence => new(0x00741210u);
    /// <summary>Performed Processing Parameters Sequence, SQ, 1.</summary>
    public static SequenceAttribute PerformedProcessingParametersSequence => new(0x00741212u);
    /// <summary>Unified Procedure Step Performed Procedure Sequence, SQ, 1.</summary>
    public static SequenceAttribute UnifiedProcedureStepPerformedProcedureSequence => new(0x00741216u);
    /// <summary>Related Procedure Step Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute RelatedProcedureStepSequence => new(0x00741220u);
    /// <summary>Procedure Step Relationship Type, LO, 1, retired.</summary>
    public static Attribute<string> ProcedureStepRelationshipType => new(0x00741222u, VR.LO);
    /// <summary>Replaced Procedure Step Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReplacedProcedureStepSequence => new(0x00741224u);
    /// <summary>Deletion Lock, LO, 1.</summary>
    public static Attribute<string> DeletionLock => new(0x00741230u, VR.LO);
    /// <summary>Receiving AE, AE, 1.</summary>
    public static Attribute<string> ReceivingAE => new(0x00741234u, VR.AE);
    /// <summary>Requesting AE, AE, 1.</summary>
    public static Attribute<string> RequestingAE => new(0x00741236u, VR.AE);
    /// <summary>Reason for Cancellation, LT, 1.</summary>
    public static Attribute<string> ReasonForCancellation => new(0x00741238u, VR.LT);
    /// <summary>SCP Status, CS, 1.</summary>
    public static Attribute<string> SCPStatus => new(0x00741242u, VR.CS);
    /// <summary>Subscription List Status, CS, 1.</summary>
    public static Attribute<string> SubscriptionListStatus => new(0x00741244u, VR.CS);
    /// <summary>Unified Procedure Step List Status, CS, 1.</summary>
    public static Attribute<string> UnifiedProcedureStepListStatus => new(0x00741246u, VR.CS);
    /// <summary>Beam Order Index, UL, 1.</summary>
    public static Attribute<uint> BeamOrderIndex => new(0x00741324u, VR.UL);
    /// <summary>Double Exposure Meterset, FD, 1.</summary>
    public static Attribute<double> DoubleExposureMeterset => new(0x00741338u, VR.FD);
    /// <summary>Double Exposure Field Delta, FD, 4.</summary>
    public static Attribute<double> DoubleExposureFieldDelta => new(0x0074133Au, VR.FD);
    /// <summary>Brachy Task Sequence, SQ, 1.</summary>
    public static SequenceAttribute BrachyTaskSequence => new(0x00741401u);
    /// <summary>Continuation Start Total Reference Air Kerma, DS, 1.</summary>
    public static Attribute<double> ContinuationStartTotalReferenceAirKerma => new(0x00741402u, VR.DS);
    /// <summary>Continuation End Total Reference Air Kerma, DS, 1.</summary>
    public static Attribute<double> ContinuationEndTotalReferenceAirKerma => new(0x00741403u, VR.DS);
    /// <summary>Continuation Pulse Number, IS, 1.</summary>
    public static Attribute<int> ContinuationPulseNumber => new(0x00741404u, VR.IS);
    /// <summary>Channel Delivery Order Sequence, SQ, 1.</summary>
    public static SequenceAttribute ChannelDeliveryOrderSequence => new(0x00741405u);
    /// <summary>Referenced Channel Number, IS, 1.</summary>
    public static Attribute<int> ReferencedChannelNumber => new(0x00741406u, VR.IS);
    /// <summary>Start Cumulative Time Weight, DS, 1.</summary>
    public static Attribute<double> StartCumulativeTimeWeight => new(0x00741407u, VR.DS);
    /// <summary>End Cumulative Time Weight, DS, 1.</summary>
    public static Attribute<double> EndCumulativeTimeWeight => new(0x00741408u, VR.DS);
    /// <summary>Omitted Channel Sequence, SQ, 1.</summary>
    public static SequenceAttribute OmittedChannelSequence => new(0x00741409u);
    /// <summary>Reason for Channel Omission, CS, 1.</summary>
    public static Attribute<string> ReasonForChannelOmission => new(0x0074140Au, VR.CS);
    /// <summary>Reason for Channel Omission Description, LO, 1.</summary>
    public static Attribute<string> ReasonForChannelOmissionDescription => new(0x0074140Bu, VR.LO);
    /// <summary>Channel Delivery Order Index, IS, 1.</summary>
    public static Attribute<int> ChannelDeliveryOrderIndex => new(0x0074140Cu, VR.IS);
    /// <summary>Channel Delivery Continuation Sequence, SQ, 1.</summary>
    public static SequenceAttribute ChannelDeliveryContinuationSequence => new(0x0074140Du);
    /// <summary>Omitted Application Setup Sequence, SQ, 1.</summary>
    public static SequenceAttribute OmittedApplicationSetupSequence => new(0x0074140Eu);
    /// <summary>Implant Assembly Template Name, LO, 1.</summary>
    public static Attribute<string> ImplantAssemblyTemplateName => new(0x00760001u, VR.LO);
    /// <summary>Implant Assembly Template Issuer, LO, 1.</summary>
    public static Attribute<string> ImplantAssemblyTemplateIssuer => new(0x00760003u, VR.LO);
    /// <summary>Implant Assembly Template Version, LO, 1.</summary>
    public static Attribute<string> ImplantAssemblyTemplateVersion => new(0x00760006u, VR.LO);
    /// <summary>Replaced Implant Assembly Template Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReplacedImplantAssemblyTemplateSequence => new(0x00760008u);
    /// <summary>Implant Assembly Template Type, CS, 1.</summary>
    public static Attribute<string> ImplantAssemblyTemplateType => new(0x0076000Au, VR.CS);
    /// <summary>Original Implant Assembly Template Sequence, SQ, 1.</summary>
    public static SequenceAttribute OriginalImplantAssemblyTemplateSequence => new(0x0076000Cu);
    /// <summary>Derivation Implant Assembly Template Sequence, SQ, 1.</summary>
    public static SequenceAttribute DerivationImplantAssemblyTemplateSequence => new(0x0076000Eu);
    /// <summary>Implant Assembly Template Target Anatomy Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImplantAssemblyTemplateTargetAnatomySequence => new(0x00760010u);
    /// <summary>Procedure Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ProcedureTypeCodeSequence => new(0x00760020u);
    /// <summary>Surgical Technique, LO, 1.</summary>
    public static Attribute<string> SurgicalTechnique => new(0x00760030u, VR.LO);
    /// <summary>Component Types Sequence, SQ, 1.</summary>
    public static SequenceAttribute ComponentTypesSequence => new(0x00760032u);
    /// <summary>Component Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ComponentTypeCodeSequence => new(0x00760034u);
    /// <summary>Exclusive Component Type, CS, 1.</summary>
    public static Attribute<string> ExclusiveComponentType => new(0x00760036u, VR.CS);
    /// <summary>Mandatory Component Type, CS, 1.</summary>
    public static Attribute<string> MandatoryComponentType => new(0x00760038u, VR.CS);
    /// <summary>Component Sequence, SQ, 1.</summary>
    public static SequenceAttribute ComponentSequence => new(0x00760040u);
    /// <summary>Component ID, US, 1.</summary>
    public static Attribute<ushort> ComponentID => new(0x00760055u, VR.US);
    /// <summary>Component Assembly Sequence, SQ, 1.</summary>
    public static SequenceAttribute ComponentAssemblySequence => new(0x00760060u);
    /// <summary>Component 1 Referenced ID, US, 1.</summary>
    public static Attribute<ushort> Component1ReferencedID => new(0x00760070u, VR.US);
    /// <summary>Component 1 Referenced Mating Feature Set ID, US, 1.</summary>
    public static Attribute<ushort> Component1ReferencedMatingFeatureSetID => new(0x00760080u, VR.US);
    /// <summary>Component 1 Referenced Mating Feature ID, US, 1.</summary>
    public static Attribute<ushort> Component1ReferencedMatingFeatureID => new(0x00760090u, VR.US);
    /// <summary>Component 2 Referenced ID, US, 1.</summary>
    public static Attribute<ushort> Component2ReferencedID => new(0x007600A0u, VR.US);
    /// <summary>Component 2 Referenced Mating Feature Set ID, US, 1.</summary>
    public static Attribute<ushort> Component2ReferencedMatingFeatureSetID => new(0x007600B0u, VR.US);
    /// <summary>Component 2 Referenced Mating Feature ID, US, 1.</summary>
    public static Attribute<ushort> Component2ReferencedMatingFeatureID => new(0x007600C0u, VR.US);
    /// <summary>Implant Template Group Name, LO, 1.</summary>
    public static Attribute<string> ImplantTemplateGroupName => new(0x00780001u, VR.LO);
    /// <summary>Implant Template Group Description, ST, 1.</summary>
    public static Attribute<string> ImplantTemplateGroupDescription => new(0x00780010u, VR.ST);
    /// <summary>Implant Template Group Issuer, LO, 1.</summary>
    public static Attribute<string> ImplantTemplateGroupIssuer => new(0x00780020u, VR.LO);
    /// <summary>Implant Template Group Version, LO, 1.</summary>
    public static Attribute<string> ImplantTemplateGroupVersion => new(0x00780024u, VR.LO);
    /// <summary>Replaced Implant Template Group Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReplacedImplantTemplateGroupSequence => new(0x00780026u);
    /// <summary>Implant Template Group Target Anatomy Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImplantTemplateGroupTargetAnatomySequence => new(0x00780028u);
    /// <summary>Implant Template Group Members Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImplantTemplateGroupMembersSequence => new(0x0078002Au);
    /// <summary>Implant Template Group Member ID, US, 1.</summary>
    public static Attribute<ushort> ImplantTemplateGroupMemberID => new(0x0078002Eu, VR.US);
    /// <summary>3D Implant Template Group Member Matching Point, FD, 3.</summary>
    public static Attribute<double> ThreeDImplantTemplateGroupMemberMatchingPoint => new(0x00780050u, VR.FD);
    /// <summary>3D Implant Template Group Member Matching Axes, FD, 9.</summary>
    public static Attribute<double> ThreeDImplantTemplateGroupMemberMatchingAxes => new(0x00780060u, VR.FD);
    /// <summary>Implant Template Group Member Matching 2D Coordinates Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImplantTemplateGroupMemberMatching2DCoordinatesSequence => new(0x00780070u);
    /// <summary>2D Implant Template Group Member Matching Point, FD, 2.</summary>
    public static Attribute<double> TwoDImplantTemplateGroupMemberMatchingPoint => new(0x00780090u, VR.FD);
    /// <summary>2D Implant Template Group Member Matching Axes, FD, 4.</summary>
    public static Attribute<double> TwoDImplantTemplateGroupMemberMatchingAxes => new(0x007800A0u, VR.FD);
    /// <summary>Implant Template Group Variation Dimension Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImplantTemplateGroupVariationDimensionSequence => new(0x007800B0u);
    /// <summary>Implant Template Group Variation Dimension Name, LO, 1.</summary>
    public static Attribute<string> ImplantTemplateGroupVariationDimensionName => new(0x007800B2u, VR.LO);
    /// <summary>Implant Template Group Variation Dimension Rank Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImplantTemplateGroupVariationDimensionRankSequence => new(0x007800B4u);
    /// <summary>Referenced Implant Template Group Member ID, US, 1.</summary>
    public static Attribute<ushort> ReferencedImplantTemplateGroupMemberID => new(0x007800B6u, VR.US);
    /// <summary>Implant Template Group Variation Dimension Rank, US, 1.</summary>
    public static Attribute<ushort> ImplantTemplateGroupVariationDimensionRank => new(0x007800B8u, VR.US);
    /// <summary>Surface Scan Acquisition Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SurfaceScanAcquisitionTypeCodeSequence => new(0x00800001u);
    /// <summary>Surface Scan Mode Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SurfaceScanModeCodeSequence => new(0x00800002u);
    /// <summary>Registration Method Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RegistrationMethodCodeSequence => new(0x00800003u);
    /// <summary>Shot Duration Time, FD, 1.</summary>
    public static Attribute<double> ShotDurationTime => new(0x00800004u, VR.FD);
    /// <summary>Shot Offset Time, FD, 1.</summary>
    public static Attribute<double> ShotOffsetTime => new(0x00800005u, VR.FD);
    /// <summary>Surface Point Presentation Value Data, US, 1-n.</summary>
    public static Attribute<ushort> SurfacePointPresentationValueData => new(0x00800006u, VR.US);
    /// <summary>Surface Point Color CIELab Value Data, US, 3-3n.</summary>
    public static Attribute<ushort> SurfacePointColorCIELabValueData => new(0x00800007u, VR.US);
    /// <summary>UV Mapping Sequence, SQ, 1.</summary>
    public static SequenceAttribute UVMappingSequence => new(0x00800008u);
    /// <summary>Texture Label, SH, 1.</summary>
    public static Attribute<string> TextureLabel => new(0x00800009u, VR.SH);
    /// <summary>U Value Data, OF, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> UValueData => new(0x00800010u, VR.OF);
    /// <summary>V Value Data, OF, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> VValueData => new(0x00800011u, VR.OF);
    /// <summary>Referenced Texture Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedTextureSequence => new(0x00800012u);
    /// <summary>Referenced Surface Data Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedSurfaceDataSequence => new(0x00800013u);
    /// <summary>Assessment Summary, CS, 1.</summary>
    public static Attribute<string> AssessmentSummary => new(0x00820001u, VR.CS);
    /// <summary>Assessment Summary Description, UT, 1.</summary>
    public static Attribute<string> AssessmentSummaryDescription => new(0x00820003u, VR.UT);
    /// <summary>Assessed SOP Instance Sequence, SQ, 1.</summary>
    public static SequenceAttribute AssessedSOPInstanceSequence => new(0x00820004u);
    /// <summary>Referenced Comparison SOP Instance Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedComparisonSOPInstanceSequence => new(0x00820005u);
    /// <summary>Number of Assessment Observations, UL, 1.</summary>
    public static Attribute<uint> NumberOfAssessmentObservations => new(0x00820006u, VR.UL);
    /// <summary>Assessment Observations Sequence, SQ, 1.</summary>
    public static SequenceAttribute AssessmentObservationsSequence => new(0x00820007u);
    /// <summary>Observation Significance, CS, 1.</summary>
    public static Attribute<string> ObservationSignificance => new(0x00820008u, VR.CS);
    /// <summary>Observation Description, UT, 1.</summary>
    public static Attribute<string> ObservationDescription => new(0x0082000Au, VR.UT);
    /// <summary>Structured Constraint Observation Sequence, SQ, 1.</summary>
    public static SequenceAttribute StructuredConstraintObservationSequence => new(0x0082000Cu);
    /// <summary>Assessed Attribute Value Sequence, SQ, 1.</summary>
    public static SequenceAttribute AssessedAttributeValueSequence => new(0x00820010u);
    /// <summary>Assessment Set ID, LO, 1.</summary>
    public static Attribute<string> AssessmentSetID => new(0x00820016u, VR.LO);
    /// <summary>Assessment Requester Sequence, SQ, 1.</summary>
    public static SequenceAttribute AssessmentRequesterSequence => new(0x00820017u);
    /// <summary>Selector Attribute Name, LO, 1.</summary>
    public static Attribute<string> SelectorAttributeName => new(0x00820018u, VR.LO);
    /// <summary>Selector Attribute Keyword, LO, 1.</summary>
    public static Attribute<string> SelectorAttributeKeyword => new(0x00820019u, VR.LO);
    /// <summary>Assessment Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute AssessmentTypeCodeSequence => new(0x00820021u);
    /// <summary>Observation Basis Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ObservationBasisCodeSequence => new(0x00820022u);
    /// <summary>Assessment Label, LO, 1.</summary>
    public static Attribute<string> AssessmentLabel => new(0x00820023u, VR.LO);
    /// <summary>Constraint Type, CS, 1.</summary>
    public static Attribute<string> ConstraintType => new(0x00820032u, VR.CS);
    /// <summary>Specification Selection Guidance, UT, 1.</summary>
    public static Attribute<string> SpecificationSelectionGuidance => new(0x00820033u, VR.UT);
    /// <summary>Constraint Value Sequence, SQ, 1.</summary>
    public static SequenceAttribute ConstraintValueSequence => new(0x00820034u);
    /// <summary>Recommended Default Value Sequence, SQ, 1.</summary>
    public static SequenceAttribute RecommendedDefaultValueSequence => new(0x00820035u);
    /// <summary>Constraint Violation Significance, CS, 1.</summary>
    public static Attribute<string> ConstraintViolationSignificance => new(0x00820036u, VR.CS);
    /// <summary>Constraint Violation Condition, UT, 1.</summary>
    public static Attribute<string> ConstraintViolationCondition => new(0x00820037u, VR.UT);
    /// <summary>Modifiable Constraint Flag, CS, 1.</summary>
    public static Attribute<string> ModifiableConstraintFlag => new(0x00820038u, VR.CS);
    /// <summary>Storage Media File-set ID, SH, 1.</summary>
    public static Attribute<string> StorageMediaFileSetID => new(0x00880130u, VR.SH);
    /// <summary>Storage Media File-set UID, UI, 1.</summary>
    public static Attribute<Uid> StorageMediaFileSetUID => new(0x00880140u, VR.UI);
    /// <summary>Icon Image Sequence, SQ, 1.</summary>
    public static SequenceAttribute IconImageSequence => new(0x00880200u);
    /// <summary>Topic Title, LO, 1, retired.</summary>
    public static Attribute<string> TopicTitle => new(0x00880904u, VR.LO);
    /// <summary>Topic Subject, ST, 1, retired.</summary>
    public static Attribute<string> TopicSubject => new(0x00880906u, VR.ST);
    /// <summary>Topic Author, LO, 1, retired.</summary>
    public static Attribute<string> TopicAuthor => new(0x00880910u, VR.LO);
    /// <summary>Topic Keywords, LO, 1-32, retired.</summary>
    public static Attribute<string> TopicKeywords => new(0x00880912u, VR.LO);
    /// <summary>SOP Instance Status, CS, 1.</summary>
    public static Attribute<string> SOPInstanceStatus => new(0x01000410u, VR.CS);
    /// <summary>SOP Authorization DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> SOPAuthorizationDateTime => new(0x01000420u, VR.DT);
    /// <summary>SOP Authorization Comment, LT, 1.</summary>
    public static Attribute<string> SOPAuthorizationComment => new(0x01000424u, VR.LT);
    /// <summary>Authorization Equipment Certification Number, LO, 1.</summary>
    public static Attribute<string> AuthorizationEquipmentCertificationNumber => new(0x01000426u, VR.LO);
    /// <summary>MAC ID Number, US, 1.</summary>
    public static Attribute<ushort> MACIDNumber => new(0x04000005u, VR.US);
    /// <summary>MAC Calculation Transfer Syntax UID, UI, 1.</summary>
    public static Attribute<Uid> MACCalculationTransferSyntaxUID => new(0x04000010u, VR.UI);
    /// <summary>MAC Algorithm, CS, 1.</summary>
    public static Attribute<string> MACAlgorithm => new(0x04000015u, VR.CS);
    /// <summary>Data Elements Signed, AT, 1-n.</summary>
    public static Attribute<Tag> DataElementsSigned => new(0x04000020u, VR.AT);
    /// <summary>Digital Signature UID, UI, 1.</summary>
    public static Attribute<Uid> DigitalSignatureUID => new(0x04000100u, VR.UI);
    /// <summary>Digital Signature DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> DigitalSignatureDateTime => new(0x04000105u, VR.DT);
    /// <summary>Certificate Type, CS, 1.</summary>
    public static Attribute<string> CertificateType => new(0x04000110u, VR.CS);
    /// <summary>Certificate of Signer, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> CertificateOfSigner => new(0x04000115u, VR.OB);
    /// <summary>Signature, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> Signature => new(0x04000120u, VR.OB);
    /// <summary>Certified Timestamp Type, CS, 1.</summary>
    public static Attribute<string> CertifiedTimestampType => new(0x04000305u, VR.CS);
    /// <summary>Certified Timestamp, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> CertifiedTimestamp => new(0x04000310u, VR.OB);
    /// <summary>Digital Signature Purpose Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute DigitalSignaturePurposeCodeSequence => new(0x04000401u);
    /// <summary>Referenced Digital Signature Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedDigitalSignatureSequence => new(0x04000402u);
    /// <summary>Referenced SOP Instance MAC Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedSOPInstanceMACSequence => new(0x04000403u);
    /// <summary>MAC, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> MAC => new(0x04000404u, VR.OB);
    /// <summary>Encrypted Attributes Sequence, SQ, 1.</summary>
    public static SequenceAttribute EncryptedAttributesSequence => new(0x04000500u);
    /// <summary>Encrypted Content Transfer Syntax UID, UI, 1.</summary>
    public static Attribute<Uid> EncryptedContentTransferSyntaxUID => new(0x04000510u, VR.UI);
    /// <summary>Encrypted Content, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> EncryptedContent => new(0x04000520u, VR.OB);
    /// <summary>Modified Attributes Sequence, SQ, 1.</summary>
    public static SequenceAttribute ModifiedAttributesSequence => new(0x04000550u);
    /// <summary>Nonconforming Modified Attributes Sequence, SQ, 1.</summary>
    public static SequenceAttribute NonconformingModifiedAttributesSequence => new(0x04000551u);
    /// <summary>Nonconforming Data Element Value, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> NonconformingDataElementValue => new(0x04000552u, VR.OB);
    /// <summary>Original Attributes Sequence, SQ, 1.</summary>
    public static SequenceAttribute OriginalAttributesSequence => new(0x04000561u);
    /// <summary>Attribute Modification DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> AttributeModificationDateTime => new(0x04000562u, VR.DT);
    /// <summary>Modifying System, LO, 1.</summary>
    public static Attribute<string> ModifyingSystem => new(0x04000563u, VR.LO);
    /// <summary>Source of Previous Values, LO, 1.</summary>
    public static Attribute<string> SourceOfPreviousValues => new(0x04000564u, VR.LO);
    /// <summary>Reason for the Attribute Modification, CS, 1.</summary>
    public static Attribute<string> ReasonForTheAttributeModification => new(0x04000565u, VR.CS);
    /// <summary>Instance Origin Status, CS, 1.</summary>
    public static Attribute<string> InstanceOriginStatus => new(0x04000600u, VR.CS);
    /// <summary>Number of Copies, IS, 1.</summary>
    public static Attribute<int> NumberOfCopies => new(0x20000010u, VR.IS);
    /// <summary>Printer Configuration Sequence, SQ, 1.</summary>
    public static SequenceAttribute PrinterConfigurationSequence => new(0x2000001Eu);
    /// <summary>Print Priority, CS, 1.</summary>
    public static Attribute<string> PrintPriority => new(0x20000020u, VR.CS);
    /// <summary>Medium Type, CS, 1.</summary>
    public static Attribute<string> MediumType => new(0x20000030u, VR.CS);
    /// <summary>Film Destination, CS, 1.</summary>
    public static Attribute<string> FilmDestination => new(0x20000040u, VR.CS);
    /// <summary>Film Session Label, LO, 1.</summary>
    public static Attribute<string> FilmSessionLabel => new(0x20000050u, VR.LO);
    /// <summary>Memory Allocation, IS, 1.</summary>
    public static Attribute<int> MemoryAllocation => new(0x20000060u, VR.IS);
    /// <summary>Maximum Memory Allocation, IS, 1.</summary>
    public static Attribute<int> MaximumMemoryAllocation => new(0x20000061u, VR.IS);
    /// <summary>Color Image Printing Flag, CS, 1, retired.</summary>
    public static Attribute<string> ColorImagePrintingFlag => new(0x20000062u, VR.CS);
    /// <summary>Collation Flag, CS, 1, retired.</summary>
    public static Attribute<string> CollationFlag => new(0x20000063u, VR.CS);
    /// <summary>Annotation Flag, CS, 1, retired.</summary>
    public static Attribute<string> AnnotationFlag => new(0x20000065u, VR.CS);
    /// <summary>Image Overlay Flag, CS, 1, retired.</summary>
    public static Attribute<string> ImageOverlayFlag => new(0x20000067u, VR.CS);
    /// <summary>Presentation LUT Flag, CS, 1, retired.</summary>
    public static Attribute<string> PresentationLUTFlag => new(0x20000069u, VR.CS);
    /// <summary>Image Box Presentation LUT Flag, CS, 1, retired.</summary>
    public static Attribute<string> ImageBoxPresentationLUTFlag => new(0x2000006Au, VR.CS);
    /// <summary>Memory Bit Depth, US, 1.</summary>
    public static Attribute<ushort> MemoryBitDepth => new(0x200000A0u, VR.US);
    /// <summary>Printing Bit Depth, US, 1.</summary>
    public static Attribute<ushort> PrintingBitDepth => new(0x200000A1u, VR.US);
    /// <summary>Media Installed Sequence, SQ, 1.</summary>
    public static SequenceAttribute MediaInstalledSequence => new(0x200000A2u);
    /// <summary>Other Media Available Sequence, SQ, 1.</summary>
    public static SequenceAttribute OtherMediaAvailableSequence => new(0x200000A4u);
    /// <summary>Supported Image Display Formats Sequence, SQ, 1.</summary>
    public static SequenceAttribute SupportedImageDisplayFormatsSequence => new(0x200000A8u);
    /// <summary>Referenced Film Box Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedFilmBoxSequence => new(0x20000500u);
    /// <summary>Referenced Stored Print Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute ReferencedStoredPrintSequence => new(0x20000510u);
    /// <summary>Image Display Format, ST, 1.</summary>
    public static Attribute<string> ImageDisplayFormat => new(0x20100010u, VR.ST);
    /// <summary>Annotation Display Format ID, CS, 1.</summary>
    public static Attribute<string> AnnotationDisplayFormatID => new(0x20100030u, VR.CS);
    /// <summary>Film Orientation, CS, 1.</summary>
    public static Attribute<string> FilmOrientation => new(0x20100040u, VR.CS);
    /// <summary>Film Size ID, CS, 1.</summary>
    public static Attribute<string> FilmSizeID => new(0x20100050u, VR.CS);
    /// <summary>Printer Resolution ID, CS, 1.</summary>
    public static Attribute<string> PrinterResolutionID => new(0x20100052u, VR.CS);
    /// <summary>Default Printer Resolution ID, CS, 1.</summary>
    public static Attribute<string> DefaultPrinterResolutionID => new(0x20100054u, VR.CS);
    /// <summary>Magnification Type, CS, 1.</summary>
    public static Attribute<string> MagnificationType => new(0x20100060u, VR.CS);
    /// <summary>Smoothing Type, CS, 1.</summary>
    public static Attribute<string> SmoothingType => new(0x20100080u, VR.CS);
    /// <summary>Default Magnification Type, CS, 1.</summary>
    public static Attribute<string> DefaultMagnificationType => new(0x201000A6u, VR.CS);
    /// <summary>Other Magnification Types Available, CS, 1-n.</summary>
    public static Attribute<string> OtherMagnificationTypesAvailable => new(0x201000A7u, VR.CS);
    /// <summary>Default Smoothing Type, CS, 1.</summary>
    public static Attribute<string> DefaultSmoothingType => new(0x201000A8u, VR.CS);
    /// <summary>Other Smoothing Types Available, CS, 1-n.</summary>
    public static Attribute<string> OtherSmoothingTypesAvailable => new(0x201000A9u, VR.CS);
    /// <summary>Border Density, CS, 1.</summary>
    public static Attribute<string> BorderDensity => new(0x20100100u, VR.CS);
    /// <summary>Empty Image Density, CS, 1.</summary>
    public static Attribute<string> EmptyImageDensity => new(0x20100110u, VR.CS);
    /// <summary>Min Density, US, 1.</summary>
    public static Attribute<ushort> MinDensity => new(0x20100120u, VR.US);
    /// <summary>Max Density, US, 1.</summary>
    public static Attribute<ushort> MaxDensity => new(0x20100130u, VR.US);
    /// <summary>Trim, CS, 1.</summary>
    public static Attribute<string> Trim => new(0x20100140u, VR.CS);
    /// <summary>Configuration Information, ST, 1.</summary>
    public static Attribute<string> ConfigurationInformation => new(0x20100150u, VR.ST);
    /// <summary>Configuration Information Description, LT, 1.</summary>
    public static Attribute<string> ConfigurationInformationDescription => new(0x20100152u, VR.LT);
    /// <summary>Maximum Collated Films, IS, 1.</summary>
    public static Attribute<int> MaximumCollatedFilms => new(0x20100154u, VR.IS);
    /// <summary>Illumination, US, 1.</summary>
    public static Attribute<ushort> Illumination => new(0x2010015Eu, VR.US);
    /// <summary>Reflected Ambient Light, US, 1.</summary>
    public static Attribute<ushort> ReflectedAmbientLight => new(0x20100160u, VR.US);
    /// <summary>Printer Pixel Spacing, DS, 2.</summary>
    public static Attribute<double> PrinterPixelSpacing => new(0x20100376u, VR.DS);
    /// <summary>Referenced Film Session Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedFilmSessionSequence => new(0x20100500u);
    /// <summary>Referenced Image Box Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedImageBoxSequence => new(0x20100510u);
    /// <summary>Referenced Basic Annotation Box Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedBasicAnnotationBoxSequence => new(0x20100520u);
    /// <summary>Image Box Position, US, 1.</summary>
    public static Attribute<ushort> ImageBoxPosition => new(0x20200010u, VR.US);
    /// <summary>Polarity, CS, 1.</summary>
    public static Attribute<string> Polarity => new(0x20200020u, VR.CS);
    /// <summary>Requested Image Size, DS, 1.</summary>
    public static Attribute<double> RequestedImageSize => new(0x20200030u, VR.DS);
    /// <summary>Requested Decimate/Crop Behavior, CS, 1.</summary>
    public static Attribute<string> RequestedDecimateCropBehavior => new(0x20200040u, VR.CS);
    /// <summary>Requested Resolution ID, CS, 1.</summary>
    public static Attribute<string> RequestedResolutionID => new(0x20200050u, VR.CS);
    /// <summary>Requested Image Size Flag, CS, 1.</summary>
    public static Attribute<string> RequestedImageSizeFlag => new(0x202000A0u, VR.CS);
    /// <summary>Decimate/Crop Result, CS, 1.</summary>
    public static Attribute<string> DecimateCropResult => new(0x202000A2u, VR.CS);
    /// <summary>Basic Grayscale Image Sequence, SQ, 1.</summary>
    public static SequenceAttribute BasicGrayscaleImageSequence => new(0x20200110u);
    /// <summary>Basic Color Image Sequence, SQ, 1.</summary>
    public static SequenceAttribute BasicColorImageSequence => new(0x20200111u);
    /// <summary>Referenced Image Overlay Box Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute ReferencedImageOverlayBoxSequence => new(0x20200130u);
    /// <summary>Referenced VOI LUT Box Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute ReferencedVOILUTBoxSequence => new(0x20200140u);
    /// <summary>Annotation Position, US, 1.</summary>
    public static Attribute<ushort> AnnotationPosition => new(0x20300010u, VR.US);
    /// <summary>Text String, LO, 1.</summary>
    public static Attribute<string> TextString => new(0x20300020u, VR.LO);
    /// <summary>Referenced Overlay Plane Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute ReferencedOverlayPlaneSequence => new(0x20400010u);
    /// <summary>Referenced Overlay Plane Groups, US, 1-99, retired.</summary>
    public static Attribute<ushort> ReferencedOverlayPlaneGroups => new(0x20400011u, VR.US);
    /// <summary>Overlay Pixel Data Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute OverlayPixelDataSequence => new(0x20400020u);
    /// <summary>Overlay Magnification Type, CS, 1, retired.</summary>
    public static Attribute<string> OverlayMagnificationType => new(0x20400060u, VR.CS);
    /// <summary>Overlay Smoothing Type, CS, 1, retired.</summary>
    public static Attribute<string> OverlaySmoothingType => new(0x20400070u, VR.CS);
    /// <summary>Overlay or Image Magnification, CS, 1, retired.</summary>
    public static Attribute<string> OverlayOrImageMagnification => new(0x20400072u, VR.CS);
    /// <summary>Magnify to Number of Columns, US, 1, retired.</summary>
    public static Attribute<ushort> MagnifyToNumberOfColumns => new(0x20400074u, VR.US);
    /// <summary>Overlay Foreground Density, CS, 1, retired.</summary>
    public static Attribute<string> OverlayForegroundDensity => new(0x20400080u, VR.CS);
    /// <summary>Overlay Background Density, CS, 1, retired.</summary>
    public static Attribute<string> OverlayBackgroundDensity => new(0x20400082u, VR.CS);
    /// <summary>Overlay Mode, CS, 1, retired.</summary>
    public static Attribute<string> OverlayMode => new(0x20400090u, VR.CS);
    /// <summary>Threshold Density, CS, 1, retired.</summary>
    public static Attribute<string> ThresholdDensity => new(0x20400100u, VR.CS);
    /// <summary>Referenced Image Box Sequence (Retired), SQ, 1, retired.</summary>
    public static SequenceAttribute ReferencedImageBoxSequenceRetired => new(0x20400500u);
    /// <summary>Presentation LUT Sequence, SQ, 1.</summary>
    public static SequenceAttribute PresentationLUTSequence => new(0x20500010u);
    /// <summary>Presentation LUT Shape, CS, 1.</summary>
    public static Attribute<string> PresentationLUTShape => new(0x20500020u, VR.CS);
    /// <summary>Referenced Presentation LUT Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedPresentationLUTSequence => new(0x20500500u);
    /// <summary>Print Job ID, SH, 1, retired.</summary>
    public static Attribute<string> PrintJobID => new(0x21000010u, VR.SH);
    /// <summary>Execution Status, CS, 1.</summary>
    public static Attribute<string> ExecutionStatus => new(0x21000020u, VR.CS);
    /// <summary>Execution Status Info, CS, 1.</summary>
    public static Attribute<string> ExecutionStatusInfo => new(0x21000030u, VR.CS);
    /// <summary>Creation Date, DA, 1.</summary>
    public static Attribute<DateOnly> CreationDate => new(0x21000040u, VR.DA);
    /// <summary>Creation Time, TM, 1.</summary>
    public static Attribute<TimeOnly> CreationTime => new(0x21000050u, VR.TM);
    /// <summary>Originator, AE, 1.</summary>
    public static Attribute<string> Originator => new(0x21000070u, VR.AE);
    /// <summary>Destination AE, AE, 1.</summary>
    public static Attribute<string> DestinationAE => new(0x21000140u, VR.AE);
    /// <summary>Owner ID, SH, 1.</summary>
    public static Attribute<string> OwnerID => new(0x21000160u, VR.SH);
    /// <summary>Number of Films, IS, 1.</summary>
    public static Attribute<int> NumberOfFilms => new(0x21000170u, VR.IS);
    /// <summary>Referenced Print Job Sequence (Pull Stored Print), SQ, 1, retired.</summary>
    public static SequenceAttribute ReferencedPrintJobSequencePullStoredPrint => new(0x21000500u);
    /// <summary>Printer Status, CS, 1.</summary>
    public static Attribute<string> PrinterStatus => new(0x21100010u, VR.CS);
    /// <summary>Printer Status Info, CS, 1.</summary>
    public static Attribute<string> PrinterStatusInfo => new(0x21100020u, VR.CS);
    /// <summary>Printer Name, LO, 1.</summary>
    public static Attribute<string> PrinterName => new(0x21100030u, VR.LO);
    /// <summary>Print Queue ID, SH, 1, retired.</summary>
    public static Attribute<string> PrintQueueID => new(0x21100099u, VR.SH);
    /// <summary>Queue Status, CS, 1, retired.</summary>
    public static Attribute<string> QueueStatus => new(0x21200010u, VR.CS);
    /// <summary>Print Job Description Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute PrintJobDescriptionSequence => new(0x21200050u);
    /// <summary>Referenced Print Job Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute ReferencedPrintJobSequence => new(0x21200070u);
    /// <summary>Print Management Capabilities Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute PrintManagementCapabilitiesSequence => new(0x21300010u);
    /// <summary>Printer Characteristics Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute PrinterCharacteristicsSequence => new(0x21300015u);
    /// <summary>Film Box Content Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute FilmBoxContentSequence => new(0x21300030u);
    /// <summary>Image Box Content Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute ImageBoxContentSequence => new(0x21300040u);
    /// <summary>Annotation Content Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute AnnotationContentSequence => new(0x21300050u);
    /// <summary>Image Overlay Box Content Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute ImageOverlayBoxContentSequence => new(0x21300060u);
    /// <summary>Presentation LUT Content Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute PresentationLUTContentSequence => new(0x21300080u);
    /// <summary>Proposed Study Sequence, SQ, 1.</summary>
    public static SequenceAttribute ProposedStudySequence => new(0x213000A0u);
    /// <summary>Original Image Sequence, SQ, 1.</summary>
    public static SequenceAttribute OriginalImageSequence => new(0x213000C0u);
    /// <summary>Label Using Information Extracted From Instances, CS, 1.</summary>
    public static Attribute<string> LabelUsingInformationExtractedFromInstances => new(0x22000001u, VR.CS);
    /// <summary>Label Text, UT, 1.</summary>
    public static Attribute<string> LabelText => new(0x22000002u, VR.UT);
    /// <summary>Label Style Selection, CS, 1.</summary>
    public static Attribute<string> LabelStyleSelection => new(0x22000003u, VR.CS);
    /// <summary>Media Disposition, LT, 1.</summary>
    public static Attribute<string> MediaDisposition => new(0x22000004u, VR.LT);
    /// <summary>Barcode Value, LT, 1.</summary>
    public static Attribute<string> BarcodeValue => new(0x22000005u, VR.LT);
    /// <summary>Barcode Symbology, CS, 1.</summary>
    public static Attribute<string> BarcodeSymbology => new(0x22000006u, VR.CS);
    /// <summary>Allow Media Splitting, CS, 1.</summary>
    public static Attribute<string> AllowMediaSplitting => new(0x22000007u, VR.CS);
    /// <summary>Include Non-DICOM Objects, CS, 1.</summary>
    public static Attribute<string> IncludeNonDICOMObjects => new(0x22000008u, VR.CS);
    /// <summary>Include Display Application, CS, 1.</summary>
    public static Attribute<string> IncludeDisplayApplication => new(0x22000009u, VR.CS);
    /// <summary>Preserve Composite Instances After Media Creation, CS, 1.</summary>
    public static Attribute<string> PreserveCompositeInstancesAfterMediaCreation => new(0x2200000Au, VR.CS);
    /// <summary>Total Number of Pieces of Media Created, US, 1.</summary>
    public static Attribute<ushort> TotalNumberOfPiecesOfMediaCreated => new(0x2200000Bu, VR.US);
    /// <summary>Requested Media Application Profile, LO, 1.</summary>
    public static Attribute<string> RequestedMediaApplicationProfile => new(0x2200000Cu, VR.LO);
    /// <summary>Referenced Storage Media Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedStorageMediaSequence => new(0x2200000Du);
    /// <summary>Failure Attributes, AT, 1-n.</summary>
    public static Attribute<Tag> FailureAttributes => new(0x2200000Eu, VR.AT);
    /// <summary>Allow Lossy Compression, CS, 1.</summary>
    public static Attribute<string> AllowLossyCompression => new(0x2200000Fu, VR.CS);
    /// <summary>Request Priority, CS, 1.</summary>
    public static Attribute<string> RequestPriority => new(0x22000020u, VR.CS);
    /// <summary>RT Image Label, SH, 1.</summary>
    public static Attribute<string> RTImageLabel => new(0x30020002u, VR.SH);
    /// <summary>RT Image Name, LO, 1.</summary>
    public static Attribute<string> RTImageName => new(0x30020003u, VR.LO);
    /// <summary>RT Image Description, ST, 1.</summary>
    public static Attribute<string> RTImageDescription => new(0x30020004u, VR.ST);
    /// <summary>Reported Values Origin, CS, 1.</summary>
    public static Attribute<string> ReportedValuesOrigin => new(0x3002000Au, VR.CS);
    /// <summary>RT Image Plane, CS, 1.</summary>
    public static Attribute<string> RTImagePlane => new(0x3002000Cu, VR.CS);
    /// <summary>X-Ray Image Receptor Translation, DS, 3.</summary>
    public static Attribute<double> XRayImageReceptorTranslation => new(0x3002000Du, VR.DS);
    /// <summary>X-Ray Image Receptor Angle, DS, 1.</summary>
    public static Attribute<double> XRayImageReceptorAngle => new(0x3002000Eu, VR.DS);
    /// <summary>RT Image Orientation, DS, 6.</summary>
    public static Attribute<double> RTImageOrientation => new(0x30020010u, VR.DS);
    /// <summary>Image Plane Pixel Spacing, DS, 2.</summary>
    public static Attribute<double> ImagePlanePixelSpacing => new(0x30020011u, VR.DS);
    /// <summary>RT Image Position, DS, 2.</summary>
    public static Attribute<double> RTImagePosition => new(0x30020012u, VR.DS);
    /// <summary>Radiation Machine Name, SH, 1.</summary>
    public static Attribute<string> RadiationMachineName => new(0x30020020u, VR.SH);
    /// <summary>Radiation Machine SAD, DS, 1.</summary>
    public static Attribute<double> RadiationMachineSAD => new(0x30020022u, VR.DS);
    /// <summary>Radiation Machine SSD, DS, 1.</summary>
    public static Attribute<double> RadiationMachineSSD => new(0x30020024u, VR.DS);
    /// <summary>RT Image SID, DS, 1.</summary>
    public static Attribute<double> RTImageSID => new(0x30020026u, VR.DS);
    /// <summary>Source to Reference Object Distance, DS, 1.</summary>
    public static Attribute<double> SourceToReferenceObjectDistance => new(0x30020028u, VR.DS);
    /// <summary>Fraction Number, IS, 1.</summary>
    public static Attribute<int> FractionNumber => new(0x30020029u, VR.IS);
    /// <summary>Exposure Sequence, SQ, 1.</summary>
    public static SequenceAttribute ExposureSequence => new(0x30020030u);
    /// <summary>Meterset Exposure, DS, 1.</summary>
    public static Attribute<double> MetersetExposure => new(0x30020032u, VR.DS);
    /// <summary>Diaphragm Position, DS, 4.</summary>
    public static Attribute<double> DiaphragmPosition => new(0x30020034u, VR.DS);
    /// <summary>Fluence Map Sequence, SQ, 1.</summary>
    public static SequenceAttribute FluenceMapSequence => new(0x30020040u);
    /// <summary>Fluence Data Source, CS, 1.</summary>
    public static Attribute<string> FluenceDataSource => new(0x30020041u, VR.CS);
    /// <summary>Fluence Data Scale, DS, 1.</summary>
    public static Attribute<double> FluenceDataScale => new(0x30020042u, VR.DS);
    /// <summary>Primary Fluence Mode Sequence, SQ, 1.</summary>
    public static SequenceAttribute PrimaryFluenceModeSequence => new(0x30020050u);
    /// <summary>Fluence Mode, CS, 1.</summary>
    public static Attribute<string> FluenceMode => new(0x30020051u, VR.CS);
    /// <summary>Fluence Mode ID, SH, 1.</summary>
    public static Attribute<string> FluenceModeID => new(0x30020052u, VR.SH);
    /// <summary>Selected Frame Number, IS, 1.</summary>
    public static Attribute<int> SelectedFrameNumber => new(0x30020100u, VR.IS);
    /// <summary>Selected Frame Functional Groups Sequence, SQ, 1.</summary>
    public static SequenceAttribute SelectedFrameFunctionalGroupsSequence => new(0x30020101u);
    /// <summary>RT Image Frame General Content Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTImageFrameGeneralContentSequence => new(0x30020102u);
    /// <summary>RT Image Frame Context Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTImageFrameContextSequence => new(0x30020103u);
    /// <summary>RT Image Scope Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTImageScopeSequence => new(0x30020104u);
    /// <summary>Beam Modifier Coordinates Presence Flag, CS, 1.</summary>
    public static Attribute<string> BeamModifierCoordinatesPresenceFlag => new(0x30020105u, VR.CS);
    /// <summary>Start Cumulative Meterset, FD, 1.</summary>
    public static Attribute<double> StartCumulativeMeterset => new(0x30020106u, VR.FD);
    /// <summary>Stop Cumulative Meterset, FD, 1.</summary>
    public static Attribute<double> StopCumulativeMeterset => new(0x30020107u, VR.FD);
    /// <summary>RT Acquisition Patient Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTAcquisitionPatientPositionSequence => new(0x30020108u);
    /// <summary>RT Image Frame Imaging Device Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTImageFrameImagingDevicePositionSequence => new(0x30020109u);
    /// <summary>RT Image Frame kV Radiation Acquisition Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTImageFramekVRadiationAcquisitionSequence => new(0x3002010Au);
    /// <summary>RT Image Frame MV Radiation Acquisition Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTImageFrameMVRadiationAcquisitionSequence => new(0x3002010Bu);
    /// <summary>RT Image Frame Radiation Acquisition Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTImageFrameRadiationAcquisitionSequence => new(0x3002010Cu);
    /// <summary>Imaging Source Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImagingSourcePositionSequence => new(0x3002010Du);
    /// <summary>Image Receptor Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImageReceptorPositionSequence => new(0x3002010Eu);
    /// <summary>Device Position to Equipment Mapping Matrix, FD, 16.</summary>
    public static Attribute<double> DevicePositionToEquipmentMappingMatrix => new(0x3002010Fu, VR.FD);
    /// <summary>Device Position Parameter Sequence, SQ, 1.</summary>
    public static SequenceAttribute DevicePositionParameterSequence => new(0x30020110u);
    /// <summary>Imaging Source Location Specification Type, CS, 1.</summary>
    public static Attribute<string> ImagingSourceLocationSpecificationType => new(0x30020111u, VR.CS);
    /// <summary>Imaging Device Location Matrix Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImagingDeviceLocationMatrixSequence => new(0x30020112u);
    /// <summary>Imaging Device Location Parameter Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImagingDeviceLocationParameterSequence => new(0x30020113u);
    /// <summary>Imaging Aperture Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImagingApertureSequence => new(0x30020114u);
    /// <summary>Imaging Aperture Specification Type, CS, 1.</summary>
    public static Attribute<string> ImagingApertureSpecificationType => new(0x30020115u, VR.CS);
    /// <summary>Number of Acquisition Devices, US, 1.</summary>
    public static Attribute<ushort> NumberOfAcquisitionDevices => new(0x30020116u, VR.US);
    /// <summary>Acquisition Device Sequence, SQ, 1.</summary>
    public static SequenceAttribute AcquisitionDeviceSequence => new(0x30020117u);
    /// <summary>Acquisition Task Sequence, SQ, 1.</summary>
    public static SequenceAttribute AcquisitionTaskSequence => new(0x30020118u);
    /// <summary>Acquisition Task Workitem Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute AcquisitionTaskWorkitemCodeSequence => new(0x30020119u);
    /// <summary>Acquisition Subtask Sequence, SQ, 1.</summary>
    public static SequenceAttribute AcquisitionSubtaskSequence => new(0x3002011Au);
    /// <summary>Subtask Workitem Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SubtaskWorkitemCodeSequence => new(0x3002011Bu);
    /// <summary>Acquisition Task Index, US, 1.</summary>
    public static Attribute<ushort> AcquisitionTaskIndex => new(0x3002011Cu, VR.US);
    /// <summary>Acquisition Subtask Index, US, 1.</summary>
    public static Attribute<ushort> AcquisitionSubtaskIndex => new(0x3002011Du, VR.US);
    /// <summary>Referenced Baseline Parameters RT Radiation Instance Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedBaselineParametersRTRadiationInstanceSequence => new(0x3002011Eu);
    /// <summary>Position Acquisition Template Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute PositionAcquisitionTemplateIdentificationSequence => new(0x3002011Fu);
    /// <summary>Position Acquisition Template ID, ST, 1.</summary>
    public static Attribute<string> PositionAcquisitionTemplateID => new(0x30020120u, VR.ST);
    /// <summary>Position Acquisition Template Name, LO, 1.</summary>
    public static Attribute<string> PositionAcquisitionTemplateName => new(0x30020121u, VR.LO);
    /// <summary>Position Acquisition Template Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PositionAcquisitionTemplateCodeSequence => new(0x30020122u);
    /// <summary>Position Acquisition Template Description, LT, 1.</summary>
    public static Attribute<string> PositionAcquisitionTemplateDescription => new(0x30020123u, VR.LT);
    /// <summary>Acquisition Task Applicability Sequence, SQ, 1.</summary>
    public static SequenceAttribute AcquisitionTaskApplicabilitySequence => new(0x30020124u);
    /// <summary>Projection Imaging Acquisition Parameter Sequence, SQ, 1.</summary>
    public static SequenceAttribute ProjectionImagingAcquisitionParameterSequence => new(0x30020125u);
    /// <summary>CT Imaging Acquisition Parameter Sequence, SQ, 1.</summary>
    public static SequenceAttribute CTImagingAcquisitionParameterSequence => new(0x30020126u);
    /// <summary>KV Imaging Generation Parameters Sequence, SQ, 1.</summary>
    public static SequenceAttribute KVImagingGenerationParametersSequence => new(0x30020127u);
    /// <summary>MV Imaging Generation Parameters Sequence, SQ, 1.</summary>
    public static SequenceAttribute MVImagingGenerationParametersSequence => new(0x30020128u);
    /// <summary>Acquisition Signal Type, CS, 1.</summary>
    public static Attribute<string> AcquisitionSignalType => new(0x30020129u, VR.CS);
    /// <summary>Acquisition Method, CS, 1.</summary>
    public static Attribute<string> AcquisitionMethod => new(0x3002012Au, VR.CS);
    /// <summary>Scan Start Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute ScanStartPositionSequence => new(0x3002012Bu);
    /// <summary>Scan Stop Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute ScanStopPositionSequence => new(0x3002012Cu);
    /// <summary>Imaging Source to Beam Modifier Definition Plane Distance, FD, 1.</summary>
    public static Attribute<double> ImagingSourceToBeamModifierDefinitionPlaneDistance => new(0x3002012Du, VR.FD);
    /// <summary>Scan Arc Type, CS, 1.</summary>
    public static Attribute<string> ScanArcType => new(0x3002012Eu, VR.CS);
    /// <summary>Detector Positioning Type, CS, 1.</summary>
    public static Attribute<string> DetectorPositioningType => new(0x3002012Fu, VR.CS);
    /// <summary>Additional RT Accessory Device Sequence, SQ, 1.</summary>
    public static SequenceAttribute AdditionalRTAccessoryDeviceSequence => new(0x30020130u);
    /// <summary>Device-Specific Acquisition Parameter Sequence, SQ, 1.</summary>
    public static SequenceAttribute DeviceSpecificAcquisitionParameterSequence => new(0x30020131u);
    /// <summary>Referenced Position Reference Instance Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedPositionReferenceInstanceSequence => new(0x30020132u);
    /// <summary>Energy Derivation Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute EnergyDerivationCodeSequence => new(0x30020133u);
    /// <summary>Maximum Cumulative Meterset Exposure, FD, 1.</summary>
    public static Attribute<double> MaximumCumulativeMetersetExposure => new(0x30020134u, VR.FD);
    /// <summary>Acquisition Initiation Sequence, SQ, 1.</summary>
    public static SequenceAttribute AcquisitionInitiationSequence => new(0x30020135u);
    /// <summary>RT Cone-Beam Imaging Geometry Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTConeBeamImagingGeometrySequence => new(0x30020136u);
    /// <summary>DVH Type, CS, 1.</summary>
    public static Attribute<string> DVHType => new(0x30040001u, VR.CS);
    /// <summary>Dose Units, CS, 1.</summary>
    public static Attribute<string> DoseUnits => new(0x30040002u, VR.CS);
    /// <summary>Dose Type, CS, 1.</summary>
    public static Attribute<string> DoseType => new(0x30040004u, VR.CS);
    /// <summary>Spatial Transform of Dose, CS, 1.</summary>
    public static Attribute<string> SpatialTransformOfDose => new(0x30040005u, VR.CS);
    /// <summary>Dose Comment, LO, 1.</summary>
    public static Attribute<string> DoseComment => new(0x30040006u, VR.LO);
    /// <summary>Normalization Point, DS, 3.</summary>
    public static Attribute<double> NormalizationPoint => new(0x30040008u, VR.DS);
    /// <summary>Dose Summation Type, CS, 1.</summary>
    public static Attribute<string> DoseSummationType => new(0x3004000Au, VR.CS);
    /// <summary>Grid Frame Offset Vector, DS, 2-n.</summary>
    public static Attribute<double> GridFrameOffsetVector => new(0x3004000Cu, VR.DS);
    /// <summary>Dose Grid Scaling, DS, 1.</summary>
    public static Attribute<double> DoseGridScaling => new(0x3004000Eu, VR.DS);
    /// <summary>RT Dose ROI Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute RTDoseROISequence => new(0x30040010u);
    /// <summary>Dose Value, DS, 1.</summary>
    public static Attribute<double> DoseValue => new(0x30040012u, VR.DS);
    /// <summary>Tissue Heterogeneity Correction, CS, 1-3.</summary>
    public static Attribute<string> TissueHeterogeneityCorrection => new(0x30040014u, VR.CS);
    /// <summary>Recommended Isodose Level Sequence, SQ, 1.</summary>
    public static SequenceAttribute RecommendedIsodoseLevelSequence => new(0x30040016u);
    /// <summary>Dose Unit Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute DoseUnitCodeSequence => new(0x30040020u);
    /// <summary>RT Dose Interpreted Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTDoseInterpretedTypeCodeSequence => new(0x30040021u);
    /// <summary>RT Dose Interpreted Type Code Modifier Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTDoseInterpretedTypeCodeModifierSequence => new(0x30040022u);
    /// <summary>Dose Radiobiological Interpretation Sequence, SQ, 1.</summary>
    public static SequenceAttribute DoseRadiobiologicalInterpretationSequence => new(0x30040023u);
    /// <summary>RT Dose Intent Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTDoseIntentCodeSequence => new(0x30040024u);
    /// <summary>DVH Normalization Point, DS, 3.</summary>
    public static Attribute<double> DVHNormalizationPoint => new(0x30040040u, VR.DS);
    /// <summary>DVH Normalization Dose Value, DS, 1.</summary>
    public static Attribute<double> DVHNormalizationDoseValue => new(0x30040042u, VR.DS);
    /// <summary>DVH Sequence, SQ, 1.</summary>
    public static SequenceAttribute DVHSequence => new(0x30040050u);
    /// <summary>DVH Dose Scaling, DS, 1.</summary>
    public static Attribute<double> DVHDoseScaling => new(0x30040052u, VR.DS);
    /// <summary>DVH Volume Units, CS, 1.</summary>
    public static Attribute<string> DVHVolumeUnits => new(0x30040054u, VR.CS);
    /// <summary>DVH Number of Bins, IS, 1.</summary>
    public static Attribute<int> DVHNumberOfBins => new(0x30040056u, VR.IS);
    /// <summary>DVH Data, DS, 2-2n.</summary>
    public static Attribute<double> DVHData => new(0x30040058u, VR.DS);
    /// <summary>DVH Referenced ROI Sequence, SQ, 1.</summary>
    public static SequenceAttribute DVHReferencedROISequence => new(0x30040060u);
    /// <summary>DVH ROI Contribution Type, CS, 1.</summary>
    public static Attribute<string> DVHROIContributionType => new(0x30040062u, VR.CS);
    /// <summary>DVH Minimum Dose, DS, 1.</summary>
    public static Attribute<double> DVHMinimumDose => new(0x30040070u, VR.DS);
    /// <summary>DVH Maximum Dose, DS, 1.</summary>
    public static Attribute<double> DVHMaximumDose => new(0x30040072u, VR.DS);
    /// <summary>DVH Mean Dose, DS, 1.</summary>
    public static Attribute<double> DVHMeanDose => new(0x30040074u, VR.DS);
    /// <summary>Dose Calculation Model Sequence, SQ, 1.</summary>
    public static SequenceAttribute DoseCalculationModelSequence => new(0x30040080u);
    /// <summary>Dose Calculation Algorithm Sequence, SQ, 1.</summary>
    public static SequenceAttribute DoseCalculationAlgorithmSequence => new(0x30040081u);
    /// <summary>Commissioning Status, CS, 1.</summary>
    public static Attribute<string> CommissioningStatus => new(0x30040082u, VR.CS);
    /// <summary>Dose Calculation Model Parameter Sequence, SQ, 1.</summary>
    public static SequenceAttribute DoseCalculationModelParameterSequence => new(0x30040083u);
    /// <summary>Dose Deposition Calculation Medium, CS, 1.</summary>
    public static Attribute<string> DoseDepositionCalculationMedium => new(0x30040084u, VR.CS);
    /// <summary>Structure Set Label, SH, 1.</summary>
    public static Attribute<string> StructureSetLabel => new(0x30060002u, VR.SH);
    /// <summary>Structure Set Name, LO, 1.</summary>
    public static Attribute<string> StructureSetName => new(0x30060004u, VR.LO);
    /// <summary>Structure Set Description, ST, 1.</summary>
    public static Attribute<string> StructureSetDescription => new(0x30060006u, VR.ST);
    /// <summary>Structure Set Date, DA, 1.</summary>
    public static Attribute<DateOnly> StructureSetDate => new(0x30060008u, VR.DA);
    /// <summary>Structure Set Time, TM, 1.</summary>
    public static Attribute<TimeOnly> StructureSetTime => new(0x30060009u, VR.TM);
    /// <summary>Referenced Frame of Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedFrameOfReferenceSequence => new(0x30060010u);
    /// <summary>RT Referenced Study Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTReferencedStudySequence => new(0x30060012u);
    /// <summary>RT Referenced Series Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTReferencedSeriesSequence => new(0x30060014u);
    /// <summary>Contour Image Sequence, SQ, 1.</summary>
    public static SequenceAttribute ContourImageSequence => new(0x30060016u);
    /// <summary>Predecessor Structure Set Sequence, SQ, 1.</summary>
    public static SequenceAttribute PredecessorStructureSetSequence => new(0x30060018u);
    /// <summary>Structure Set ROI Sequence, SQ, 1.</summary>
    public static SequenceAttribute StructureSetROISequence => new(0x30060020u);
    /// <summary>ROI Number, IS, 1.</summary>
    public static Attribute<int> ROINumber => new(0x30060022u, VR.IS);
    /// <summary>Referenced Frame of Reference UID, UI, 1.</summary>
    public static Attribute<Uid> ReferencedFrameOfReferenceUID => new(0x30060024u, VR.UI);
    /// <summary>ROI Name, LO, 1.</summary>
    public static Attribute<string> ROIName => new(0x30060026u, VR.LO);
    /// <summary>ROI Description, ST, 1.</summary>
    public static Attribute<string> ROIDescription => new(0x30060028u, VR.ST);
    /// <summary>ROI Display Color, IS, 3.</summary>
    public static Attribute<int> ROIDisplayColor => new(0x3006002Au, VR.IS);
    /// <summary>ROI Volume, DS, 1.</summary>
    public static Attribute<double> ROIVolume => new(0x3006002Cu, VR.DS);
    /// <summary>ROI DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> ROIDateTime => new(0x3006002Du, VR.DT);
    /// <summary>ROI Observation DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> ROIObservationDateTime => new(0x3006002Eu, VR.DT);
    /// <summary>RT Related ROI Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTRelatedROISequence => new(0x30060030u);
    /// <summary>RT ROI Relationship, CS, 1.</summary>
    public static Attribute<string> RTROIRelationship => new(0x30060033u, VR.CS);
    /// <summary>ROI Generation Algorithm, CS, 1.</summary>
    public static Attribute<string> ROIGenerationAlgorithm => new(0x30060036u, VR.CS);
    /// <summary>ROI Derivation Algorithm Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute ROIDerivationAlgorithmIdentificationSequence => new(0x30060037u);
    /// <summary>ROI Generation Description, LO, 1.</summary>
    public static Attribute<string> ROIGenerationDescription => new(0x30060038u, VR.LO);
    /// <summary>ROI Contour Sequence, SQ, 1.</summary>
    public static SequenceAttribute ROIContourSequence => new(0x30060039u);
    /// <summary>Contour Sequence, SQ, 1.</summary>
    public static SequenceAttribute ContourSequence => new(0x30060040u);
    /// <summary>Contour Geometric Type, CS, 1.</summary>
    public static Attribute<string> ContourGeometricType => new(0x30060042u, VR.CS);
    /// <summary>Contour Slab Thickness, DS, 1, retired.</summary>
    public static Attribute<double> ContourSlabThickness => new(0x30060044u, VR.DS);
    /// <summary>Contour Offset Vector, DS, 3, retired.</summary>
    public static Attribute<double> ContourOffsetVector => new(0x30060045u, VR.DS);
    /// <summary>Number of Contour Points, IS, 1.</summary>
    public static Attribute<int> NumberOfContourPoints => new(0x30060046u, VR.IS);
    /// <summary>Contour Number, IS, 1.</summary>
    public static Attribute<int> ContourNumber => new(0x30060048u, VR.IS);
    /// <summary>Attached Contours, IS, 1-n, retired.</summary>
    public static Attribute<int> AttachedContours => new(0x30060049u, VR.IS);
    /// <summary>Source Pixel Planes Characteristics Sequence, SQ, 1.</summary>
    public static SequenceAttribute SourcePixelPlanesCharacteristicsSequence => new(0x3006004Au);
    /// <summary>Source Series Sequence, SQ, 1.</summary>
    public static SequenceAttribute SourceSeriesSequence => new(0x3006004Bu);
    /// <summary>Source Series Information Sequence, SQ, 1.</summary>
    public static SequenceAttribute SourceSeriesInformationSequence => new(0x3006004Cu);
    /// <summary>ROI Creator Sequence, SQ, 1.</summary>
    public static SequenceAttribute ROICreatorSequence => new(0x3006004Du);
    /// <summary>ROI Interpreter Sequence, SQ, 1.</summary>
    public static SequenceAttribute ROIInterpreterSequence => new(0x3006004Eu);
    /// <summary>ROI Observation Context Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ROIObservationContextCodeSequence => new(0x3006004Fu);
    /// <summary>Contour Data, DS, 3-3n.</summary>
    public static Attribute<double> ContourData => new(0x30060050u, VR.DS);
    /// <summary>RT ROI Observations Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTROIObservationsSequence => new(0x30060080u);
    /// <summary>Observation Number, IS, 1.</summary>
    public static Attribute<int> ObservationNumber => new(0x30060082u, VR.IS);
    /// <summary>Referenced ROI Number, IS, 1.</summary>
    public static Attribute<int> ReferencedROINumber => new(0x30060084u, VR.IS);
    /// <summary>ROI Observation Label, SH, 1, retired.</summary>
    public static Attribute<string> ROIObservationLabel => new(0x30060085u, VR.SH);
    /// <summary>RT ROI Identification Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTROIIdentificationCodeSequence => new(0x30060086u);
    /// <summary>ROI Observation Description, ST, 1, retired.</summary>
    public static Attribute<string> ROIObservationDescription => new(0x30060088u, VR.ST);
    /// <summary>Related RT ROI Observations Sequence, SQ, 1.</summary>
    public static SequenceAttribute RelatedRTROIObservationsSequence => new(0x300600A0u);
    /// <summary>RT ROI Interpreted Type, CS, 1.</summary>
    public static Attribute<string> RTROIInterpretedType => new(0x300600A4u, VR.CS);
    /// <summary>ROI Interpreter, PN, 1.</summary>
    public static Attribute<PersonName> ROIInterpreter => new(0x300600A6u, VR.PN);
    /// <summary>ROI Physical Properties Sequence, SQ, 1.</summary>
    public static SequenceAttribute ROIPhysicalPropertiesSequence => new(0x300600B0u);
    /// <summary>ROI Physical Property, CS, 1.</summary>
    public static Attribute<string> ROIPhysicalProperty => new(0x300600B2u, VR.CS);
    /// <summary>ROI Physical Property Value, DS, 1.</summary>
    public static Attribute<double> ROIPhysicalPropertyValue => new(0x300600B4u, VR.DS);
    /// <summary>ROI Elemental Composition Sequence, SQ, 1.</summary>
    public static SequenceAttribute ROIElementalCompositionSequence => new(0x300600B6u);
    /// <summary>ROI Elemental Composition Atomic Number, US, 1.</summary>
    public static Attribute<ushort> ROIElementalCompositionAtomicNumber => new(0x300600B7u, VR.US);
    /// <summary>ROI Elemental Composition Atomic Mass Fraction, FL, 1.</summary>
    public static Attribute<float> ROIElementalCompositionAtomicMassFraction => new(0x300600B8u, VR.FL);
    /// <summary>Additional RT ROI Identification Code Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute AdditionalRTROIIdentificationCodeSequence => new(0x300600B9u);
    /// <summary>Frame of Reference Relationship Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute FrameOfReferenceRelationshipSequence => new(0x300600C0u);
    /// <summary>Related Frame of Reference UID, UI, 1, retired.</summary>
    public static Attribute<Uid> RelatedFrameOfReferenceUID => new(0x300600C2u, VR.UI);
    /// <summary>Frame of Reference Transformation Type, CS, 1, retired.</summary>
    public static Attribute<string> FrameOfReferenceTransformationType => new(0x300600C4u, VR.CS);
    /// <summary>Frame of Reference Transformation Matrix, DS, 16.</summary>
    public static Attribute<double> FrameOfReferenceTransformationMatrix => new(0x300600C6u, VR.DS);
    /// <summary>Frame of Reference Transformation Comment, LO, 1.</summary>
    public static Attribute<string> FrameOfReferenceTransformationComment => new(0x300600C8u, VR.LO);
    /// <summary>Patient Location Coordinates Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientLocationCoordinatesSequence => new(0x300600C9u);
    /// <summary>Patient Location Coordinates Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientLocationCoordinatesCodeSequence => new(0x300600CAu);
    /// <summary>Patient Support Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientSupportPositionSequence => new(0x300600CBu);
    /// <summary>Measured Dose Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute MeasuredDoseReferenceSequence => new(0x30080010u);
    /// <summary>Measured Dose Description, ST, 1.</summary>
    public static Attribute<string> MeasuredDoseDescription => new(0x30080012u, VR.ST);
    /// <summary>Measured Dose Type, CS, 1.</summary>
    public static Attribute<string> MeasuredDoseType => new(0x30080014u, VR.CS);
    /// <summary>Measured Dose Value, DS, 1.</summary>
    public static Attribute<double> MeasuredDoseValue => new(0x30080016u, VR.DS);
    /// <summary>Treatment Session Beam Sequence, SQ, 1.</summary>
    public static SequenceAttribute TreatmentSessionBeamSequence => new(0x30080020u);
    /// <summary>Treatment Session Ion Beam Sequence, SQ, 1.</summary>
    public static SequenceAttribute TreatmentSessionIonBeamSequence => new(0x30080021u);
    /// <summary>Current Fraction Number, IS, 1.</summary>
    public static Attribute<int> CurrentFractionNumber => new(0x30080022u, VR.IS);
    /// <summary>Treatment Control Point Date, DA, 1.</summary>
    public static Attribute<DateOnly> TreatmentControlPointDate => new(0x30080024u, VR.DA);
    /// <summary>Treatment Control Point Time, TM, 1.</summary>
    public static Attribute<TimeOnly> TreatmentControlPointTime => new(0x30080025u, VR.TM);
    /// <summary>Treatment Termination Status, CS, 1.</summary>
    public static Attribute<string> TreatmentTerminationStatus => new(0x3008002Au, VR.CS);
    /// <summary>Treatment Termination Code, SH, 1, retired.</summary>
    public static Attribute<string> TreatmentTerminationCode => new(0x3008002Bu, VR.SH);
    /// <summary>Treatment Verification Status, CS, 1.</summary>
    public static Attribute<string> TreatmentVerificationStatus => new(0x3008002Cu, VR.CS);
    /// <summary>Referenced Treatment Record Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedTreatmentRecordSequence => new(0x30080030u);
    /// <summary>Specified Primary Meterset, DS, 1.</summary>
    public static Attribute<double> SpecifiedPrimaryMeterset => new(0x30080032u, VR.DS);
    /// <summary>Specified Secondary Meterset, DS, 1.</summary>
    public static Attribute<double> SpecifiedSecondaryMeterset => new(0x30080033u, VR.DS);
    /// <summary>Delivered Primary Meterset, DS, 1.</summary>
    public static Attribute<double> DeliveredPrimaryMeterset => new(0x30080036u, VR.DS);
    /// <summary>Delivered Secondary Meterset, DS, 1.</summary>
    public static Attribute<double> DeliveredSecondaryMeterset => new(0x30080037u, VR.DS);
    /// <summary>Specified Treatment Time, DS, 1.</summary>
    public static Attribute<double> SpecifiedTreatmentTime => new(0x3008003Au, VR.DS);
    /// <summary>Delivered Treatment Time, DS, 1.</summary>
    public static Attribute<double> DeliveredTreatmentTime => new(0x3008003Bu, VR.DS);
    /// <summary>Control Point Delivery Sequence, SQ, 1.</summary>
    public static SequenceAttribute ControlPointDeliverySequence => new(0x30080040u);
    /// <summary>Ion Control Point Delivery Sequence, SQ, 1.</summary>
    public static SequenceAttribute IonControlPointDeliverySequence => new(0x30080041u);
    /// <summary>Specified Meterset, DS, 1.</summary>
    public static Attribute<double> SpecifiedMeterset => new(0x30080042u, VR.DS);
    /// <summary>Delivered Meterset, DS, 1.</summary>
    public static Attribute<double> DeliveredMeterset => new(0x30080044u, VR.DS);
    /// <summary>Meterset Rate Set, FL, 1.</summary>
    public static Attribute<float> MetersetRateSet => new(0x30080045u, VR.FL);
    /// <summary>Meterset Rate Delivered, FL, 1.</summary>
    public static Attribute<float> MetersetRateDelivered => new(0x30080046u, VR.FL);
    /// <summary>Scan Spot Metersets Delivered, FL, 1-n.</summary>
    public static Attribute<float> ScanSpotMetersetsDelivered => new(0x30080047u, VR.FL);
    /// <summary>Dose Rate Delivered, DS, 1.</summary>
    public static Attribute<double> DoseRateDelivered => new(0x30080048u, VR.DS);
    /// <summary>Treatment Summary Calculated Dose Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute TreatmentSummaryCalculatedDoseReferenceSequence => new(0x30080050u);
    /// <summary>Cumulative Dose to Dose Reference, DS, 1.</summary>
    public static Attribute<double> CumulativeDoseToDoseReference => new(0x30080052u, VR.DS);
    /// <summary>First Treatment Date, DA, 1.</summary>
    public static Attribute<DateOnly> FirstTreatmentDate => new(0x30080054u, VR.DA);
    /// <summary>Most Recent Treatment Date, DA, 1.</summary>
    public static Attribute<DateOnly> MostRecentTreatmentDate => new(0x30080056u, VR.DA);
    /// <summary>Number of Fractions Delivered, IS, 1.</summary>
    public static Attribute<int> NumberOfFractionsDelivered => new(0x3008005Au, VR.IS);
    /// <summary>Override Sequence, SQ, 1.</summary>
    public static SequenceAttribute OverrideSequence => new(0x30080060u);
    /// <summary>Parameter Sequence Pointer, AT, 1.</summary>
    public static Attribute<Tag> ParameterSequencePointer => new(0x30080061u, VR.AT);
    /// <summary>Override Parameter Pointer, AT, 1.</summary>
    public static Attribute<Tag> OverrideParameterPointer => new(0x30080062u, VR.AT);
    /// <summary>Parameter Item Index, IS, 1.</summary>
    public static Attribute<int> ParameterItemIndex => new(0x30080063u, VR.IS);
    /// <summary>Measured Dose Reference Number, IS, 1.</summary>
    public static Attribute<int> MeasuredDoseReferenceNumber => new(0x30080064u, VR.IS);
    /// <summary>Parameter Pointer, AT, 1.</summary>
    public static Attribute<Tag> ParameterPointer => new(0x30080065u, VR.AT);
    /// <summary>Override Reason, ST, 1.</summary>
    public static Attribute<string> OverrideReason => new(0x30080066u, VR.ST);
    /// <summary>Parameter Value Number, US, 1.</summary>
    public static Attribute<ushort> ParameterValueNumber => new(0x30080067u, VR.US);
    /// <summary>Corrected Parameter Sequence, SQ, 1.</summary>
    public static SequenceAttribute CorrectedParameterSequence => new(0x30080068u);
    /// <summary>Correction Value, FL, 1.</summary>
    public static Attribute<float> CorrectionValue => new(0x3008006Au, VR.FL);
    /// <summary>Calculated Dose Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute CalculatedDoseReferenceSequence => new(0x30080070u);
    /// <summary>Calculated Dose Reference Number, IS, 1.</summary>
    public static Attribute<int> CalculatedDoseReferenceNumber => new(0x30080072u, VR.IS);
    /// <summary>Calculated Dose Reference Description, ST, 1.</summary>
    public static Attribute<string> CalculatedDoseReferenceDescription => new(0x30080074u, VR.ST);
    /// <summary>Calculated Dose Reference Dose Value, DS, 1.</summary>
    public static Attribute<double> CalculatedDoseReferenceDoseValue => new(0x30080076u, VR.DS);
    /// <summary>Start Meterset, DS, 1.</summary>
    public static Attribute<double> StartMeterset => new(0x30080078u, VR.DS);
    /// <summary>End Meterset, DS, 1.</summary>
    public static Attribute<double> EndMeterset => new(0x3008007Au, VR.DS);
    /// <summary>Referenced Measured Dose Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedMeasuredDoseReferenceSequence => new(0x30080080u);
    /// <summary>Referenced Measured Dose Reference Number, IS, 1.</summary>
    public static Attribute<int> ReferencedMeasuredDoseReferenceNumber => new(0x30080082u, VR.IS);
    /// <summary>Referenced Calculated Dose Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedCalculatedDoseReferenceSequence => new(0x30080090u);
    /// <summary>Referenced Calculated Dose Reference Number, IS, 1.</summary>
    public static Attribute<int> ReferencedCalculatedDoseReferenceNumber => new(0x30080092u, VR.IS);
    /// <summary>Beam Limiting Device Leaf Pairs Sequence, SQ, 1.</summary>
    public static SequenceAttribute BeamLimitingDeviceLeafPairsSequence => new(0x300800A0u);
    /// <summary>Enhanced RT Beam Limiting Device Sequence, SQ, 1.</summary>
    public static SequenceAttribute EnhancedRTBeamLimitingDeviceSequence => new(0x300800A1u);
    /// <summary>Enhanced RT Beam Limiting Opening Sequence, SQ, 1.</summary>
    public static SequenceAttribute EnhancedRTBeamLimitingOpeningSequence => new(0x300800A2u);
    /// <summary>Enhanced RT Beam Limiting Device Definition Flag, CS, 1.</summary>
    public static Attribute<string> EnhancedRTBeamLimitingDeviceDefinitionFlag => new(0x300800A3u, VR.CS);
    /// <summary>Parallel RT Beam Delimiter Opening Extents, FD, 2-2n.</summary>
    public static Attribute<double> ParallelRTBeamDelimiterOpeningExtents => new(0x300800A4u, VR.FD);
    /// <summary>Recorded Wedge Sequence, SQ, 1.</summary>
    public static SequenceAttribute RecordedWedgeSequence => new(0x300800B0u);
    /// <summary>Recorded Compensator Sequence, SQ, 1.</summary>
    public static SequenceAttribute RecordedCompensatorSequence => new(0x300800C0u);
    /// <summary>Recorded Block Sequence, SQ, 1.</summary>
    public static SequenceAttribute RecordedBlockSequence => new(0x300800D0u);
    /// <summary>Recorded Block Slab Sequence, SQ, 1.</summary>
    public static SequenceAttribute RecordedBlockSlabSequence => new(0x300800D1u);
    /// <summary>Treatment Summary Measured Dose Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute TreatmentSummaryMeasuredDoseReferenceSequence => new(0x300800E0u);
    /// <summary>Recorded Snout Sequence, SQ, 1.</summary>
    public static SequenceAttribute RecordedSnoutSequence => new(0x300800F0u);
    /// <summary>Recorded Range Shifter Sequence, SQ, 1.</summary>
    public static SequenceAttribute RecordedRangeShifterSequence => new(0x300800F2u);
    /// <summary>Recorded Lateral Spreading Device Sequence, SQ, 1.</summary>
    public static SequenceAttribute RecordedLateralSpreadingDeviceSequence => new(0x300800F4u);
    /// <summary>Recorded Range Modulator Sequence, SQ, 1.</summary>
    public static SequenceAttribute RecordedRangeModulatorSequence => new(0x300800F6u);
    /// <summary>Recorded Source Sequence, SQ, 1.</summary>
    public static SequenceAttribute RecordedSourceSequence => new(0x30080100u);
    /// <summary>Source Serial Number, LO, 1.</summary>
    public static Attribute<string> SourceSerialNumber => new(0x30080105u, VR.LO);
    /// <summary>Treatment Session Application Setup Sequence, SQ, 1.</summary>
    public static SequenceAttribute TreatmentSessionApplicationSetupSequence => new(0x30080110u);
    /// <summary>Application Setup Check, CS, 1.</summary>
    public static Attribute<string> ApplicationSetupCheck => new(0x30080116u, VR.CS);
    /// <summary>Recorded Brachy Accessory Device Sequence, SQ, 1.</summary>
    public static SequenceAttribute RecordedBrachyAccessoryDeviceSequence => new(0x30080120u);
    /// <summary>Referenced Brachy Accessory Device Number, IS, 1.</summary>
    public static Attribute<int> ReferencedBrachyAccessoryDeviceNumber => new(0x30080122u, VR.IS);
    /// <summary>Recorded Channel Sequence, SQ, 1.</summary>
    public static SequenceAttribute RecordedChannelSequence => new(0x30080130u);
    /// <summary>Specified Channel Total Time, DS, 1.</summary>
    public static Attribute<double> SpecifiedChannelTotalTime => new(0x30080132u, VR.DS);
    /// <summary>Delivered Channel Total Time, DS, 1.</summary>
    public static Attribute<double> DeliveredChannelTotalTime => new(0x30080134u, VR.DS);
    /// <summary>Specified Number of Pulses, IS, 1.</summary>
    public static Attribute<int> SpecifiedNumberOfPulses => new(0x30080136u, VR.IS);
    /// <summary>Delivered Number of Pulses, IS, 1.</summary>
    public static Attribute<int> DeliveredNumberOfPulses => new(0x30080138u, VR.IS);
    /// <summary>Specified Pulse Repetition Interval, DS, 1.</summary>
    public static Attribute<double> SpecifiedPulseRepetitionInterval => new(0x3008013Au, VR.DS);
    /// <summary>Delivered Pulse Repetition Interval, DS, 1.</summary>
    public static Attribute<double> DeliveredPulseRepetitionInterval => new(0x3008013Cu, VR.DS);
    /// <summary>Recorded Source Applicator Sequence, SQ, 1.</summary>
    public static SequenceAttribute RecordedSourceApplicatorSequence => new(0x30080140u);
    /// <summary>Referenced Source Applicator Number, IS, 1.</summary>
    public static Attribute<int> ReferencedSourceApplicatorNumber => new(0x30080142u, VR.IS);
    /// <summary>Recorded Channel Shield Sequence, SQ, 1.</summary>
    public static SequenceAttribute RecordedChannelShieldSequence => new(0x30080150u);
    /// <summary>Referenced Channel Shield Number, IS, 1.</summary>
    public static Attribute<int> ReferencedChannelShieldNumber => new(0x30080152u, VR.IS);
    /// <summary>Brachy Control Point Delivered Sequence, SQ, 1.</summary>
    public static SequenceAttribute BrachyControlPointDeliveredSequence => new(0x30080160u);
    /// <summary>Safe Position Exit Date, DA, 1.</summary>
    public static Attribute<DateOnly> SafePositionExitDate => new(0x30080162u, VR.DA);
    /// <summary>Safe Position Exit Time, TM, 1.</summary>
    public static Attribute<TimeOnly> SafePositionExitTime => new(0x30080164u, VR.TM);
    /// <summary>Safe Position Return Date, DA, 1.</summary>
    public static Attribute<DateOnly> SafePositionReturnDate => new(0x30080166u, VR.DA);
    /// <summary>Safe Position Return Time, TM, 1.</summary>
    public static Attribute<TimeOnly> SafePositionReturnTime => new(0x30080168u, VR.TM);
    /// <summary>Pulse Specific Brachy Control Point Delivered Sequence, SQ, 1.</summary>
    public static SequenceAttribute PulseSpecificBrachyControlPointDeliveredSequence => new(0x30080171u);
    /// <summary>Pulse Number, US, 1.</summary>
    public static Attribute<ushort> PulseNumber => new(0x30080172u, VR.US);
    /// <summary>Brachy Pulse Control Point Delivered Sequence, SQ, 1.</summary>
    public static SequenceAttribute BrachyPulseControlPointDeliveredSequence => new(0x30080173u);
    /// <summary>Current Treatment Status, CS, 1.</summary>
    public static Attribute<string> CurrentTreatmentStatus => new(0x30080200u, VR.CS);
    /// <summary>Treatment Status Comment, ST, 1.</summary>
    public static Attribute<string> TreatmentStatusComment => new(0x30080202u, VR.ST);
    /// <summary>Fraction Group Summary Sequence, SQ, 1.</summary>
    public static SequenceAttribute FractionGroupSummarySequence => new(0x30080220u);
    /// <summary>Referenced Fraction Number, IS, 1.</summary>
    public static Attribute<int> ReferencedFractionNumber => new(0x30080223u, VR.IS);
    /// <summary>Fraction Group Type, CS, 1.</summary>
    public static Attribute<string> FractionGroupType => new(0x30080224u, VR.CS);
    /// <summary>Beam Stopper Position, CS, 1.</summary>
    public static Attribute<string> BeamStopperPosition => new(0x30080230u, VR.CS);
    /// <summary>Fraction Status Summary Sequence, SQ, 1.</summary>
    public static SequenceAttribute FractionStatusSummarySequence => new(0x30080240u);
    /// <summary>Treatment Date, DA, 1.</summary>
    public static Attribute<DateOnly> TreatmentDate => new(0x30080250u, VR.DA);
    /// <summary>Treatment Time, TM, 1.</summary>
    public static Attribute<TimeOnly> TreatmentTime => new(0x30080251u, VR.TM);
    /// <summary>RT Plan Label, SH, 1.</summary>
    public static Attribute<string> RTPlanLabel => new(0x300A0002u, VR.SH);
    /// <summary>RT Plan Name, LO, 1.</summary>
    public static Attribute<string> RTPlanName => new(0x300A0003u, VR.LO);
    /// <summary>RT Plan Description, ST, 1.</summary>
    public static Attribute<string> RTPlanDescription => new(0x300A0004u, VR.ST);
    /// <summary>RT Plan Date, DA, 1.</summary>
    public static Attribute<DateOnly> RTPlanDate => new(0x300A0006u, VR.DA);
    /// <summary>RT Plan Time, TM, 1.</summary>
    public static Attribute<TimeOnly> RTPlanTime => new(0x300A0007u, VR.TM);
    /// <summary>Treatment Protocols, LO, 1-n.</summary>
    public static Attribute<string> TreatmentProtocols => new(0x300A0009u, VR.LO);
    /// <summary>Plan Intent, CS, 1.</summary>
    public static Attribute<string> PlanIntent => new(0x300A000Au, VR.CS);
    /// <summary>Treatment Sites, LO, 1-n, retired.</summary>
    public static Attribute<string> TreatmentSites => new(0x300A000Bu, VR.LO);
    /// <summary>RT Plan Geometry, CS, 1.</summary>
    public static Attribute<string> RTPlanGeometry => new(0x300A000Cu, VR.CS);
    /// <summary>Prescription Description, ST, 1.</summary>
    public static Attribute<string> PrescriptionDescription => new(0x300A000Eu, VR.ST);
    /// <summary>Dose Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute DoseReferenceSequence => new(0x300A0010u);
    /// <summary>Dose Reference Number, IS, 1.</summary>
    public static Attribute<int> DoseReferenceNumber => new(0x300A0012u, VR.IS);
    /// <summary>Dose Reference UID, UI, 1.</summary>
    public static Attribute<Uid> DoseReferenceUID => new(0x300A0013u, VR.UI);
    /// <summary>Dose Reference Structure Type, CS, 1.</summary>
    public static Attribute<string> DoseReferenceStructureType => new(0x300A0014u, VR.CS);
    /// <summary>Nominal Beam Energy Unit, CS, 1.</summary>
    public static Attribute<string> NominalBeamEnergyUnit => new(0x300A0015u, VR.CS);
    /// <summary>Dose Reference Description, LO, 1.</summary>
    public static Attribute<string> DoseReferenceDescription => new(0x300A0016u, VR.LO);
    /// <summary>Dose Reference Point Coordinates, DS, 3.</summary>
    public static Attribute<double> DoseReferencePointCoordinates => new(0x300A0018u, VR.DS);
    /// <summary>Nominal Prior Dose, DS, 1.</summary>
    public static Attribute<double> NominalPriorDose => new(0x300A001Au, VR.DS);
    /// <summary>Dose Reference Type, CS, 1.</summary>
    public static Attribute<string> DoseReferenceType => new(0x300A0020u, VR.CS);
    /// <summary>Constraint Weight, DS, 1.</summary>
    public static Attribute<double> ConstraintWeight => new(0x300A0021u, VR.DS);
    /// <summary>Delivery Warning Dose, DS, 1.</summary>
    public static Attribute<double> DeliveryWarningDose => new(0x300A0022u, VR.DS);
    /// <summary>Delivery Maximum Dose, DS, 1.</summary>
    public static Attribute<double> DeliveryMaximumDose => new(0x300A0023u, VR.DS);
    /// <summary>Target Minimum Dose, DS, 1.</summary>
    public static Attribute<double> TargetMinimumDose => new(0x300A0025u, VR.DS);
    /// <summary>Target Prescription Dose, DS, 1.</summary>
    public static Attribute<double> TargetPrescriptionDose => new(0x300A0026u, VR.DS);
    /// <summary>Target Maximum Dose, DS, 1.</summary>
    public static Attribute<double> TargetMaximumDose => new(0x300A0027u, VR.DS);
    /// <summary>Target Underdose Volume Fraction, DS, 1.</summary>
    public static Attribute<double> TargetUnderdoseVolumeFraction => new(0x300A0028u, VR.DS);
    /// <summary>Organ at Risk Full-volume Dose, DS, 1.</summary>
    public static Attribute<double> OrganAtRiskFullVolumeDose => new(0x300A002Au, VR.DS);
    /// <summary>Organ at Risk Limit Dose, DS, 1.</summary>
    public static Attribute<double> OrganAtRiskLimitDose => new(0x300A002Bu, VR.DS);
    /// <summary>Organ at Risk Maximum Dose, DS, 1.</summary>
    public static Attribute<double> OrganAtRiskMaximumDose => new(0x300A002Cu, VR.DS);
    /// <summary>Organ at Risk Overdose Volume Fraction, DS, 1.</summary>
    public static Attribute<double> OrganAtRiskOverdoseVolumeFraction => new(0x300A002Du, VR.DS);
    /// <summary>Tolerance Table Sequence, SQ, 1.</summary>
    public static SequenceAttribute ToleranceTableSequence => new(0x300A0040u);
    /// <summary>Tolerance Table Number, IS, 1.</summary>
    public static Attribute<int> ToleranceTableNumber => new(0x300A0042u, VR.IS);
    /// <summary>Tolerance Table Label, SH, 1.</summary>
    public static Attribute<string> ToleranceTableLabel => new(0x300A0043u, VR.SH);
    /// <summary>Gantry Angle Tolerance, DS, 1.</summary>
    public static Attribute<double> GantryAngleTolerance => new(0x300A0044u, VR.DS);
    /// <summary>Beam Limiting Device Angle Tolerance, DS, 1.</summary>
    public static Attribute<double> BeamLimitingDeviceAngleTolerance => new(0x300A0046u, VR.DS);
    /// <summary>Beam Limiting Device Tolerance Sequence, SQ, 1.</summary>
    public static SequenceAttribute BeamLimitingDeviceToleranceSequence => new(0x300A0048u);
    /// <summary>Beam Limiting Device Position Tolerance, DS, 1.</summary>
    public static Attribute<double> BeamLimitingDevicePositionTolerance => new(0x300A004Au, VR.DS);
    /// <summary>Snout Position Tolerance, FL, 1.</summary>
    public static Attribute<float> SnoutPositionTolerance => new(0x300A004Bu, VR.FL);
    /// <summary>Patient Support Angle Tolerance, DS, 1.</summary>
    public static Attribute<double> PatientSupportAngleTolerance => new(0x300A004Cu, VR.DS);
    /// <summary>Table Top Eccentric Angle Tolerance, DS, 1.</summary>
    public static Attribute<double> TableTopEccentricAngleTolerance => new(0x300A004Eu, VR.DS);
    /// <summary>Table Top Pitch Angle Tolerance, FL, 1.</summary>
    public static Attribute<float> TableTopPitchAngleTolerance => new(0x300A004Fu, VR.FL);
    /// <summary>Table Top Roll Angle Tolerance, FL, 1.</summary>
    public static Attribute<float> TableTopRollAngleTolerance => new(0x300A0050u, VR.FL);
    /// <summary>Table Top Vertical Position Tolerance, DS, 1.</summary>
    public static Attribute<double> TableTopVerticalPositionTolerance => new(0x300A0051u, VR.DS);
    /// <summary>Table Top Longitudinal Position Tolerance, DS, 1.</summary>
    public static Attribute<double> TableTopLongitudinalPositionTolerance => new(0x300A0052u, VR.DS);
    /// <summary>Table Top Lateral Position Tolerance, DS, 1.</summary>
    public static Attribute<double> TableTopLateralPositionTolerance => new(0x300A0053u, VR.DS);
    /// <summary>Table Top Position Alignment UID, UI, 1.</summary>
    public static Attribute<Uid> TableTopPositionAlignmentUID => new(0x300A0054u, VR.UI);
    /// <summary>RT Plan Relationship, CS, 1.</summary>
    public static Attribute<string> RTPlanRelationship => new(0x300A0055u, VR.CS);
    /// <summary>Fraction Group Sequence, SQ, 1.</summary>
    public static SequenceAttribute FractionGroupSequence => new(0x300A0070u);
    /// <summary>Fraction Group Number, IS, 1.</summary>
    public static Attribute<int> FractionGroupNumber => new(0x300A0071u, VR.IS);
    /// <summary>Fraction Group Description, LO, 1.</summary>
    public static Attribute<string> FractionGroupDescription => new(0x300A0072u, VR.LO);
    /// <summary>Number of Fractions Planned, IS, 1.</summary>
    public static Attribute<int> NumberOfFractionsPlanned => new(0x300A0078u, VR.IS);
    /// <summary>Number of Fraction Pattern Digits Per Day, IS, 1.</summary>
    public static Attribute<int> NumberOfFractionPatternDigitsPerDay => new(0x300A0079u, VR.IS);
    /// <summary>Repeat Fraction Cycle Length, IS, 1.</summary>
    public static Attribute<int> RepeatFractionCycleLength => new(0x300A007Au, VR.IS);
    /// <summary>Fraction Pattern, LT, 1.</summary>
    public static Attribute<string> FractionPattern => new(0x300A007Bu, VR.LT);
    /// <summary>Number of Beams, IS, 1.</summary>
    public static Attribute<int> NumberOfBeams => new(0x300A0080u, VR.IS);
    /// <summary>Beam Dose Specification Point, DS, 3, retired.</summary>
    public static Attribute<double> BeamDoseSpecificationPoint => new(0x300A0082u, VR.DS);
    /// <summary>Referenced Dose Reference UID, UI, 1.</summary>
    public static Attribute<Uid> ReferencedDoseReferenceUID => new(0x300A0083u, VR.UI);
    /// <summary>Beam Dose, DS, 1.</summary>
    public static Attribute<double> BeamDose => new(0x300A0084u, VR.DS);
    /// <summary>Beam Meterset, DS, 1.</summary>
    public static Attribute<double> BeamMeterset => new(0x300A0086u, VR.DS);
    /// <summary>Beam Dose Point Depth, FL, 1.</summary>
    public static Attribute<float> BeamDosePointDepth => new(0x300A0088u, VR.FL);
    /// <summary>Beam Dose Point Equivalent Depth, FL, 1.</summary>
    public static Attribute<float> BeamDosePointEquivalentDepth => new(0x300A0089u, VR.FL);
    /// <summary>Beam Dose Point SSD, FL, 1.</summary>
    public static Attribute<float> BeamDosePointSSD => new(0x300A008Au, VR.FL);
    /// <summary>Beam Dose Meaning, CS, 1.</summary>
    public static Attribute<string> BeamDoseMeaning => new(0x300A008Bu, VR.CS);
    /// <summary>Beam Dose Verification Control Point Sequence, SQ, 1.</summary>
    public static SequenceAttribute BeamDoseVerificationControlPointSequence => new(0x300A008Cu);
    /// <summary>Average Beam Dose Point Depth, FL, 1, retired.</summary>
    public static Attribute<float> AverageBeamDosePointDepth => new(0x300A008Du, VR.FL);
    /// <summary>Average Beam Dose Point Equivalent Depth, FL, 1, retired.</summary>
    public static Attribute<float> AverageBeamDosePointEquivalentDepth => new(0x300A008Eu, VR.FL);
    /// <summary>Average Beam Dose Point SSD, FL, 1, retired.</summary>
    public static Attribute<float> AverageBeamDosePointSSD => new(0x300A008Fu, VR.FL);
    /// <summary>Beam Dose Type, CS, 1.</summary>
    public static Attribute<string> BeamDoseType => new(0x300A0090u, VR.CS);
    /// <summary>Alternate Beam Dose, DS, 1.</summary>
    public static Attribute<double> AlternateBeamDose => new(0x300A0091u, VR.DS);
    /// <summary>Alternate Beam Dose Type, CS, 1.</summary>
    public static Attribute<string> AlternateBeamDoseType => new(0x300A0092u, VR.CS);
    /// <summary>Depth Value Averaging Flag, CS, 1.</summary>
    public static Attribute<string> DepthValueAveragingFlag => new(0x300A0093u, VR.CS);
    /// <summary>Beam Dose Point Source to External Contour Distance, DS, 1.</summary>
    public static Attribute<double> BeamDosePointSourceToExternalContourDistance => new(0x300A0094u, VR.DS);
    /// <summary>Number of Brachy Application Setups, IS, 1.</summary>
    public static Attribute<int> NumberOfBrachyApplicationSetups => new(0x300A00A0u, VR.IS);
    /// <summary>Brachy Application Setup Dose Specification Point, DS, 3.</summary>
    public static Attribute<double> BrachyApplicationSetupDoseSpecificationPoint => new(0x300A00A2u, VR.DS);
    /// <summary>Brachy Application Setup Dose, DS, 1.</summary>
    public static Attribute<double> BrachyApplicationSetupDose => new(0x300A00A4u, VR.DS);
    /// <summary>Beam Sequence, SQ, 1.</summary>
    public static SequenceAttribute BeamSequence => new(0x300A00B0u);
    /// <summary>Treatment Machine Name, SH, 1.</summary>
    public static Attribute<string> TreatmentMachineName => new(0x300A00B2u, VR.SH);
    /// <summary>Primary Dosimeter Unit, CS, 1.</summary>
    public static Attribute<string> PrimaryDosimeterUnit => new(0x300A00B3u, VR.CS);
    /// <summary>Source-Axis Distance, DS, 1.</summary>
    public static Attribute<double> SourceAxisDistance => new(0x300A00B4u, VR.DS);
    /// <summary>Beam Limiting Device Sequence, SQ, 1.</summary>
    public static SequenceAttribute BeamLimitingDeviceSequence => new(0x300A00B6u);
    /// <summary>RT Beam Limiting Device Type, CS, 1.</summary>
    public static Attribute<string> RTBeamLimitingDeviceType => new(0x300A00B8u, VR.CS);
    /// <summary>Source to Beam Limiting Device Distance, DS, 1.</summary>
    public static Attribute<double> SourceToBeamLimitingDeviceDistance => new(0x300A00BAu, VR.DS);
    /// <summary>Isocenter to Beam Limiting Device Distance, FL, 1.</summary>
    public static Attribute<float> IsocenterToBeamLimitingDeviceDistance => new(0x300A00BBu, VR.FL);
    /// <summary>Number of Leaf/Jaw Pairs, IS, 1.</summary>
    public static Attribute<int> NumberOfLeafJawPairs => new(0x300A00BCu, VR.IS);
    /// <summary>Leaf Position Boundaries, DS, 3-n.</summary>
    public static Attribute<double> LeafPositionBoundaries => new(0x300A00BEu, VR.DS);
    /// <summary>Beam Number, IS, 1.</summary>
    public static Attribute<int> BeamNumber => new(0x300A00C0u, VR.IS);
    /// <summary>Beam Name, LO, 1.</summary>
    public static Attribute<string> BeamName => new(0x300A00C2u, VR.LO);
    /// <summary>Beam Description, ST, 1.</summary>
    public static Attribute<string> BeamDescription => new(0x300A00C3u, VR.ST);
    /// <summary>Beam Type, CS, 1.</summary>
    public static Attribute<string> BeamType => new(0x300A00C4u, VR.CS);
    /// <summary>Beam Delivery Duration Limit, FD, 1.</summary>
    public static Attribute<double> BeamDeliveryDurationLimit => new(0x300A00C5u, VR.FD);
    /// <summary>Radiation Type, CS, 1.</summary>
    public static Attribute<string> RadiationType => new(0x300A00C6u, VR.CS);
    /// <summary>High-Dose Technique Type, CS, 1.</summary>
    public static Attribute<string> HighDoseTechniqueType => new(0x300A00C7u, VR.CS);
    /// <summary>Reference Image Number, IS, 1.</summary>
    public static Attribute<int> ReferenceImageNumber => new(0x300A00C8u, VR.IS);
    /// <summary>Planned Verification Image Sequence, SQ, 1.</summary>
    public static SequenceAttribute PlannedVerificationImageSequence => new(0x300A00CAu);
    /// <summary>Imaging Device-Specific Acquisition Parameters, LO, 1-n.</summary>
    public static Attribute<string> ImagingDeviceSpecificAcquisitionParameters => new(0x300A00CCu, VR.LO);
    /// <summary>Treatment Delivery Type, CS, 1.</summary>
    public static Attribute<string> TreatmentDeliveryType => new(0x300A00CEu, VR.CS);
    /// <summary>Number of Wedges, IS, 1.</summary>
    public static Attribute<int> NumberOfWedges => new(0x300A00D0u, VR.IS);
    /// <summary>Wedge Sequence, SQ, 1.</summary>
    public static SequenceAttribute WedgeSequence => new(0x300A00D1u);
    /// <summary>Wedge Number, IS, 1.</summary>
    public static Attribute<int> WedgeNumber => new(0x300A00D2u, VR.IS);
    /// <summary>Wedge Type, CS, 1.</summary>
    public static Attribute<string> WedgeType => new(0x300A00D3u, VR.CS);
    /// <summary>Wedge ID, SH, 1.</summary>
    public static Attribute<string> WedgeID => new(0x300A00D4u, VR.SH);
    /// <summary>Wedge Angle, IS, 1.</summary>
    public static Attribute<int> WedgeAngle => new(0x300A00D5u, VR.IS);
    /// <summary>Wedge Factor, DS, 1.</summary>
    public static Attribute<double> WedgeFactor => new(0x300A00D6u, VR.DS);
    /// <summary>Total Wedge Tray Water-Equivalent Thickness, FL, 1.</summary>
    public static Attribute<float> TotalWedgeTrayWaterEquivalentThickness => new(0x300A00D7u, VR.FL);
    /// <summary>Wedge Orientation, DS, 1.</summary>
    public static Attribute<double> WedgeOrientation => new(0x300A00D8u, VR.DS);
    /// <summary>Isocenter to Wedge Tray Distance, FL, 1.</summary>
    public static Attribute<float> IsocenterToWedgeTrayDistance => new(0x300A00D9u, VR.FL);
    /// <summary>Source to Wedge Tray Distance, DS, 1.</summary>
    public static Attribute<double> SourceToWedgeTrayDistance => new(0x300A00DAu, VR.DS);
    /// <summary>Wedge Thin Edge Position, FL, 1.</summary>
    public static Attribute<float> WedgeThinEdgePosition => new(0x300A00DBu, VR.FL);
    /// <summary>Bolus ID, SH, 1.</summary>
    public static Attribute<string> BolusID => new(0x300A00DCu, VR.SH);
    /// <summary>Bolus Description, ST, 1.</summary>
    public static Attribute<string> BolusDescription => new(0x300A00DDu, VR.ST);
    /// <summary>Effective Wedge Angle, DS, 1.</summary>
    public static Attribute<double> EffectiveWedgeAngle => new(0x300A00DEu, VR.DS);
    /// <summary>Number of Compensators, IS, 1.</summary>
    public static Attribute<int> NumberOfCompensators => new(0x300A00E0u, VR.IS);
    /// <summary>Material ID, SH, 1.</summary>
    public static Attribute<string> MaterialID => new(0x300A00E1u, VR.SH);
    /// <summary>Total Compensator Tray Factor, DS, 1.</summary>
    public static Attribute<double> TotalCompensatorTrayFactor => new(0x300A00E2u, VR.DS);
    /// <summary>Compensator Sequence, SQ, 1.</summary>
    public static SequenceAttribute CompensatorSequence => new(0x300A00E3u);
    /// <summary>Compensator Number, IS, 1.</summary>
    public static Attribute<int> CompensatorNumber => new(0x300A00E4u, VR.IS);
    /// <summary>Compensator ID, SH, 1.</summary>
    public static Attribute<string> CompensatorID => new(0x300A00E5u, VR.SH);
    /// <summary>Source to Compensator Tray Distance, DS, 1.</summary>
    public static Attribute<double> SourceToCompensatorTrayDistance => new(0x300A00E6u, VR.DS);
    /// <summary>Compensator Rows, IS, 1.</summary>
    public static Attribute<int> CompensatorRows => new(0x300A00E7u, VR.IS);
    /// <summary>Compensator Columns, IS, 1.</summary>
    public static Attribute<int> CompensatorColumns => new(0x300A00E8u, VR.IS);
    /// <summary>Compensator Pixel Spacing, DS, 2.</summary>
    public static Attribute<double> CompensatorPixelSpacing => new(0x300A00E9u, VR.DS);
    /// <summary>Compensator Position, DS, 2.</summary>
    public static Attribute<double> CompensatorPosition => new(0x300A00EAu, VR.DS);
    /// <summary>Compensator Transmission Data, DS, 1-n.</summary>
    public static Attribute<double> CompensatorTransmissionData => new(0x300A00EBu, VR.DS);
    /// <summary>Compensator Thickness Data, DS, 1-n.</summary>
    public static Attribute<double> CompensatorThicknessData => new(0x300A00ECu, VR.DS);
    /// <summary>Number of Boli, IS, 1.</summary>
    public static Attribute<int> NumberOfBoli => new(0x300A00EDu, VR.IS);
    /// <summary>Compensator Type, CS, 1.</summary>
    public static Attribute<string> CompensatorType => new(0x300A00EEu, VR.CS);
    /// <summary>Compensator Tray ID, SH, 1.</summary>
    public static Attribute<string> CompensatorTrayID => new(0x300A00EFu, VR.SH);
    /// <summary>Number of Blocks, IS, 1.</summary>
    public static Attribute<int> NumberOfBlocks => new(0x300A00F0u, VR.IS);
    /// <summary>Total Block Tray Factor, DS, 1.</summary>
    public static Attribute<double> TotalBlockTrayFactor => new(0x300A00F2u, VR.DS);
    /// <summary>Total Block Tray Water-Equivalent Thickness, FL, 1.</summary>
    public static Attribute<float> TotalBlockTrayWaterEquivalentThickness => new(0x300A00F3u, VR.FL);
    /// <summary>Block Sequence, SQ, 1.</summary>
    public static SequenceAttribute BlockSequence => new(0x300A00F4u);
    /// <summary>Block Tray ID, SH, 1.</summary>
    public static Attribute<string> BlockTrayID => new(0x300A00F5u, VR.SH);
    /// <summary>Source to Block Tray Distance, DS, 1.</summary>
    public static Attribute<double> SourceToBlockTrayDistance => new(0x300A00F6u, VR.DS);
    /// <summary>Isocenter to Block Tray Distance, FL, 1.</summary>
    public static Attribute<float> IsocenterToBlockTrayDistance => new(0x300A00F7u, VR.FL);
    /// <summary>Block Type, CS, 1.</summary>
    public static Attribute<string> BlockType => new(0x300A00F8u, VR.CS);
    /// <summary>Accessory Code, LO, 1.</summary>
    public static Attribute<string> AccessoryCode => new(0x300A00F9u, VR.LO);
    /// <summary>Block Divergence, CS, 1.</summary>
    public static Attribute<string> BlockDivergence => new(0x300A00FAu, VR.CS);
    /// <summary>Block Mounting Position, CS, 1.</summary>
    public static Attribute<string> BlockMountingPosition => new(0x300A00FBu, VR.CS);
    /// <summary>Block Number, IS, 1.</summary>
    public static Attribute<int> BlockNumber => new(0x300A00FCu, VR.IS);
    /// <summary>Block Name, LO, 1.</summary>
    public static Attribute<string> BlockName => new(0x300A00FEu, VR.LO);
    /// <summary>Block Thickness, DS, 1.</summary>
    public static Attribute<double> BlockThickness => new(0x300A0100u, VR.DS);
    /// <summary>Block Transmission, DS, 1.</summary>
    public static Attribute<double> BlockTransmission => new(0x300A0102u, VR.DS);
    /// <summary>Block Number of Points, IS, 1.</summary>
    public static Attribute<int> BlockNumberOfPoints => new(0x300A0104u, VR.IS);
    /// <summary>Block Data, DS, 2-2n.</summary>
    public static Attribute<double> BlockData => new(0x300A0106u, VR.DS);
    /// <summary>Applicator Sequence, SQ, 1.</summary>
    public static SequenceAttribute ApplicatorSequence => new(0x300A0107u);
    /// <summary>Applicator ID, SH, 1.</summary>
    public static Attribute<string> ApplicatorID => new(0x300A0108u, VR.SH);
    /// <summary>Applicator Type, CS, 1.</summary>
    public static Attribute<string> ApplicatorType => new(0x300A0109u, VR.CS);
    /// <summary>Applicator Description, LO, 1.</summary>
    public static Attribute<string> ApplicatorDescription => new(0x300A010Au, VR.LO);
    /// <summary>Cumulative Dose Reference Coefficient, DS, 1.</summary>
    public static Attribute<double> CumulativeDoseReferenceCoefficient => new(0x300A010Cu, VR.DS);
    /// <summary>Final Cumulative Meterset Weight, DS, 1.</summary>
    public static Attribute<double> FinalCumulativeMetersetWeight => new(0x300A010Eu, VR.DS);
    /// <summary>Number of Control Points, IS, 1.</summary>
    public static Attribute<int> NumberOfControlPoints => new(0x300A0110u, VR.IS);
    /// <summary>Control Point Sequence, SQ, 1.</summary>
    public static SequenceAttribute ControlPointSequence => new(0x300A0111u);
    /// <summary>Control Point Index, IS, 1.</summary>
    public static Attribute<int> ControlPointIndex => new(0x300A0112u, VR.IS);
    /// <summary>Nominal Beam Energy, DS, 1.</summary>
    public static Attribute<double> NominalBeamEnergy => new(0x300A0114u, VR.DS);
    /// <summary>Dose Rate Set, DS, 1.</summary>
    public static Attribute<double> DoseRateSet => new(0x300A0115u, VR.DS);
    /// <summary>Wedge Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute WedgePositionSequence => new(0x300A0116u);
    /// <summary>Wedge Position, CS, 1.</summary>
    public static Attribute<string> WedgePosition => new(0x300A0118u, VR.CS);
    /// <summary>Beam Limiting Device Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute BeamLimitingDevicePositionSequence => new(0x300A011Au);
    /// <summary>Leaf/Jaw Positions, DS, 2-2n.</summary>
    public static Attribute<double> LeafJawPositions => new(0x300A011Cu, VR.DS);
    /// <summary>Gantry Angle, DS, 1.</summary>
    public static Attribute<double> GantryAngle => new(0x300A011Eu, VR.DS);
    /// <summary>Gantry Rotation Direction, CS, 1.</summary>
    public static Attribute<string> GantryRotationDirection => new(0x300A011Fu, VR.CS);
    /// <summary>Beam Limiting Device Angle, DS, 1.</summary>
    public static Attribute<double> BeamLimitingDeviceAngle => new(0x300A0120u, VR.DS);
    /// <summary>Beam Limiting Device Rotation Direction, CS, 1.</summary>
    public static Attribute<string> BeamLimitingDeviceRotationDirection => new(0x300A0121u, VR.CS);
    /// <summary>Patient Support Angle, DS, 1.</summary>
    public static Attribute<double> PatientSupportAngle => new(0x300A0122u, VR.DS);
    /// <summary>Patient Support Rotation Direction, CS, 1.</summary>
    public static Attribute<string> PatientSupportRotationDirection => new(0x300A0123u, VR.CS);
    /// <summary>Table Top Eccentric Axis Distance, DS, 1.</summary>
    public static Attribute<double> TableTopEccentricAxisDistance => new(0x300A0124u, VR.DS);
    /// <summary>Table Top Eccentric Angle, DS, 1.</summary>
    public static Attribute<double> TableTopEccentricAngle => new(0x300A0125u, VR.DS);
    /// <summary>Table Top Eccentric Rotation Direction, CS, 1.</summary>
    public static Attribute<string> TableTopEccentricRotationDirection => new(0x300A0126u, VR.CS);
    /// <summary>Table Top Vertical Position, DS, 1.</summary>
    public static Attribute<double> TableTopVerticalPosition => new(0x300A0128u, VR.DS);
    /// <summary>Table Top Longitudinal Position, DS, 1.</summary>
    public static Attribute<double> TableTopLongitudinalPosition => new(0x300A0129u, VR.DS);
    /// <summary>Table Top Lateral Position, DS, 1.</summary>
    public static Attribute<double> TableTopLateralPosition => new(0x300A012Au, VR.DS);
    /// <summary>Isocenter Position, DS, 3.</summary>
    public static Attribute<double> IsocenterPosition => new(0x300A012Cu, VR.DS);
    /// <summary>Surface Entry Point, DS, 3.</summary>
    public static Attribute<double> SurfaceEntryPoint => new(0x300A012Eu, VR.DS);
    /// <summary>Source to Surface Distance, DS, 1.</summary>
    public static Attribute<double> SourceToSurfaceDistance => new(0x300A0130u, VR.DS);
    /// <summary>Average Beam Dose Point Source to External Contour Distance, FL, 1.</summary>
    public static Attribute<float> AverageBeamDosePointSourceToExternalContourDistance => new(0x300A0131u, VR.FL);
    /// <summary>Source to External Contour Distance, FL, 1.</summary>
    public static Attribute<float> SourceToExternalContourDistance => new(0x300A0132u, VR.FL);
    /// <summary>External Contour Entry Point, FL, 3.</summary>
    public static Attribute<float> ExternalContourEntryPoint => new(0x300A0133u, VR.FL);
    /// <summary>Cumulative Meterset Weight, DS, 1.</summary>
    public static Attribute<double> CumulativeMetersetWeight => new(0x300A0134u, VR.DS);
    /// <summary>Table Top Pitch Angle, FL, 1.</summary>
    public static Attribute<float> TableTopPitchAngle => new(0x300A0140u, VR.FL);
    /// <summary>Table Top Pitch Rotation Direction, CS, 1.</summary>
    public static Attribute<string> TableTopPitchRotationDirection => new(0x300A0142u, VR.CS);
    /// <summary>Table Top Roll Angle, FL, 1.</summary>
    public static Attribute<float> TableTopRollAngle => new(0x300A0144u, VR.FL);
    /// <summary>Table Top Roll Rotation Direction, CS, 1.</summary>
    public static Attribute<string> TableTopRollRotationDirection => new(0x300A0146u, VR.CS);
    /// <summary>Head Fixation Angle, FL, 1.</summary>
    public static Attribute<float> HeadFixationAngle => new(0x300A0148u, VR.FL);
    /// <summary>Gantry Pitch Angle, FL, 1.</summary>
    public static Attribute<float> GantryPitchAngle => new(0x300A014Au, VR.FL);
    /// <summary>Gantry Pitch Rotation Direction, CS, 1.</summary>
    public static Attribute<string> GantryPitchRotationDirection => new(0x300A014Cu, VR.CS);
    /// <summary>Gantry Pitch Angle Tolerance, FL, 1.</summary>
    public static Attribute<float> GantryPitchAngleTolerance => new(0x300A014Eu, VR.FL);
    /// <summary>Fixation Eye, CS, 1.</summary>
    public static Attribute<string> FixationEye => new(0x300A0150u, VR.CS);
    /// <summary>Chair Head Frame Position, DS, 1.</summary>
    public static Attribute<double> ChairHeadFramePosition => new(0x300A0151u, VR.DS);
    /// <summary>Head Fixation Angle Tolerance, DS, 1.</summary>
    public static Attribute<double> HeadFixationAngleTolerance => new(0x300A0152u, VR.DS);
    /// <summary>Chair Head Frame Position Tolerance, DS, 1.</summary>
    public static Attribute<double> ChairHeadFramePositionTolerance => new(0x300A0153u, VR.DS);
    /// <summary>Fixation Light Azimuthal Angle Tolerance, DS, 1.</summary>
    public static Attribute<double> FixationLightAzimuthalAngleTolerance => new(0x300A0154u, VR.DS);
    /// <summary>Fixation Light Polar Angle Tolerance, DS, 1.</summary>
    public static Attribute<double> FixationLightPolarAngleTolerance => new(0x300A0155u, VR.DS);
    /// <summary>Patient Setup Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientSetupSequence => new(0x300A0180u);
    /// <summary>Patient Setup Number, IS, 1.</summary>
    public static Attribute<int> PatientSetupNumber => new(0x300A0182u, VR.IS);
    /// <summary>Patient Setup Label, LO, 1.</summary>
    public static Attribute<string> PatientSetupLabel => new(0x300A0183u, VR.LO);
    /// <summary>Patient Additional Position, LO, 1.</summary>
    public static Attribute<string> PatientAdditionalPosition => new(0x300A0184u, VR.LO);
    /// <summary>Fixation Device Sequence, SQ, 1.</summary>
    public static SequenceAttribute FixationDeviceSequence => new(0x300A0190u);
    /// <summary>Fixation Device Type, CS, 1.</summary>
    public static Attribute<string> FixationDeviceType => new(0x300A0192u, VR.CS);
    /// <summary>Fixation Device Label, SH, 1.</summary>
    public static Attribute<string> FixationDeviceLabel => new(0x300A0194u, VR.SH);
    /// <summary>Fixation Device Description, ST, 1.</summary>
    public static Attribute<string> FixationDeviceDescription => new(0x300A0196u, VR.ST);
    /// <summary>Fixation Device Position, SH, 1.</summary>
    public static Attribute<string> FixationDevicePosition => new(0x300A0198u, VR.SH);
    /// <summary>Fixation Device Pitch Angle, FL, 1.</summary>
    public static Attribute<float> FixationDevicePitchAngle => new(0x300A0199u, VR.FL);
    /// <summary>Fixation Device Roll Angle, FL, 1.</summary>
    public static Attribute<float> FixationDeviceRollAngle => new(0x300A019Au, VR.FL);
    /// <summary>Shielding Device Sequence, SQ, 1.</summary>
    public static SequenceAttribute ShieldingDeviceSequence => new(0x300A01A0u);
    /// <summary>Shielding Device Type, CS, 1.</summary>
    public static Attribute<string> ShieldingDeviceType => new(0x300A01A2u, VR.CS);
    /// <summary>Shielding Device Label, SH, 1.</summary>
    public static Attribute<string> ShieldingDeviceLabel => new(0x300A01A4u, VR.SH);
    /// <summary>Shielding Device Description, ST, 1.</summary>
    public static Attribute<string> ShieldingDeviceDescription => new(0x300A01A6u, VR.ST);
    /// <summary>Shielding Device Position, SH, 1.</summary>
    public static Attribute<string> ShieldingDevicePosition => new(0x300A01A8u, VR.SH);
    /// <summary>Setup Technique, CS, 1.</summary>
    public static Attribute<string> SetupTechnique => new(0x300A01B0u, VR.CS);
    /// <summary>Setup Technique Description, ST, 1.</summary>
    public static Attribute<string> SetupTechniqueDescription => new(0x300A01B2u, VR.ST);
    /// <summary>Setup Device Sequence, SQ, 1.</summary>
    public static SequenceAttribute SetupDeviceSequence => new(0x300A01B4u);
    /// <summary>Setup Device Type, CS, 1.</summary>
    public static Attribute<string> SetupDeviceType => new(0x300A01B6u, VR.CS);
    /// <summary>Setup Device Label, SH, 1.</summary>
    public static Attribute<string> SetupDeviceLabel => new(0x300A01B8u, VR.SH);
    /// <summary>Setup Device Description, ST, 1.</summary>
    public static Attribute<string> SetupDeviceDescription => new(0x300A01BAu, VR.ST);
    /// <summary>Setup Device Parameter, DS, 1.</summary>
    public static Attribute<double> SetupDeviceParameter => new(0x300A01BCu, VR.DS);
    /// <summary>Setup Reference Description, ST, 1.</summary>
    public static Attribute<string> SetupReferenceDescription => new(0x300A01D0u, VR.ST);
    /// <summary>Table Top Vertical Setup Displacement, DS, 1.</summary>
    public static Attribute<double> TableTopVerticalSetupDisplacement => new(0x300A01D2u, VR.DS);
    /// <summary>Table Top Longitudinal Setup Displacement, DS, 1.</summary>
    public static Attribute<double> TableTopLongitudinalSetupDisplacement => new(0x300A01D4u, VR.DS);
    /// <summary>Table Top Lateral Setup Displacement, DS, 1.</summary>
    public static Attribute<double> TableTopLateralSetupDisplacement => new(0x300A01D6u, VR.DS);
    /// <summary>Brachy Treatment Technique, CS, 1.</summary>
    public static Attribute<string> BrachyTreatmentTechnique => new(0x300A0200u, VR.CS);
    /// <summary>Brachy Treatment Type, CS, 1.</summary>
    public static Attribute<string> BrachyTreatmentType => new(0x300A0202u, VR.CS);
    /// <summary>Treatment Machine Sequence, SQ, 1.</summary>
    public static SequenceAttribute TreatmentMachineSequence => new(0x300A0206u);
    /// <summary>Source Sequence, SQ, 1.</summary>
    public static SequenceAttribute SourceSequence => new(0x300A0210u);
    /// <summary>Source Number, IS, 1.</summary>
    public static Attribute<int> SourceNumber => new(0x300A0212u, VR.IS);
    /// <summary>Source Type, CS, 1.</summary>
    public static Attribute<string> SourceType => new(0x300A0214u, VR.CS);
    /// <summary>Source Manufacturer, LO, 1.</summary>
    public static Attribute<string> SourceManufacturer => new(0x300A0216u, VR.LO);
    /// <summary>Active Source Diameter, DS, 1.</summary>
    public static Attribute<double> ActiveSourceDiameter => new(0x300A0218u, VR.DS);
    /// <summary>Active Source Length, DS, 1.</summary>
    public static Attribute<double> ActiveSourceLength => new(0x300A021Au, VR.DS);
    /// <summary>Source Model ID, SH, 1.</summary>
    public static Attribute<string> SourceModelID => new(0x300A021Bu, VR.SH);
    /// <summary>Source Description, LO, 1.</summary>
    public static Attribute<string> SourceDescription => new(0x300A021Cu, VR.LO);
    /// <summary>Source Encapsulation Nominal Thickness, DS, 1.</summary>
    public static Attribute<double> SourceEncapsulationNominalThickness => new(0x300A0222u, VR.DS);
    /// <summary>Source Encapsulation Nominal Transmission, DS, 1.</summary>
    public static Attribute<double> SourceEncapsulationNominalTransmission => new(0x300A0224u, VR.DS);
    /// <summary>Source Isotope Name, LO, 1.</summary>
    public static Attribute<string> SourceIsotopeName => new(0x300A0226u, VR.LO);
    /// <summary>Source Isotope Half Life, DS, 1.</summary>
    public static Attribute<double> SourceIsotopeHalfLife => new(0x300A0228u, VR.DS);
    /// <summary>Source Strength Units, CS, 1.</summary>
    public static Attribute<string> SourceStrengthUnits => new(0x300A0229u, VR.CS);
    /// <summary>Reference Air Kerma Rate, DS, 1.</summary>
    public static Attribute<double> ReferenceAirKermaRate => new(0x300A022Au, VR.DS);
    /// <summary>Source Strength, DS, 1.</summary>
    public static Attribute<double> SourceStrength => new(0x300A022Bu, VR.DS);
    /// <summary>Source Strength Reference Date, DA, 1.</summary>
    public static Attribute<DateOnly> SourceStrengthReferenceDate => new(0x300A022Cu, VR.DA);
    /// <summary>Source Strength Reference Time, TM, 1.</summary>
    public static Attribute<TimeOnly> SourceStrengthReferenceTime => new(0x300A022Eu, VR.TM);
    /// <summary>Application Setup Sequence, SQ, 1.</summary>
    public static SequenceAttribute ApplicationSetupSequence => new(0x300A0230u);
    /// <summary>Application Setup Type, CS, 1.</summary>
    public static Attribute<string> ApplicationSetupType => new(0x300A0232u, VR.CS);
    /// <summary>Application Setup Number, IS, 1.</summary>
    public static Attribute<int> ApplicationSetupNumber => new(0x300A0234u, VR.IS);
    /// <summary>Application Setup Name, LO, 1.</summary>
    public static Attribute<string> ApplicationSetupName => new(0x300A0236u, VR.LO);
    /// <summary>Application Setup Manufacturer, LO, 1.</summary>
    public static Attribute<string> ApplicationSetupManufacturer => new(0x300A0238u, VR.LO);
    /// <summary>Template Number, IS, 1.</summary>
    public static Attribute<int> TemplateNumber => new(0x300A0240u, VR.IS);
    /// <summary>Template Type, SH, 1.</summary>
    public static Attribute<string> TemplateType => new(0x300A0242u, VR.SH);
    /// <summary>Template Name, LO, 1.</summary>
    public static Attribute<string> TemplateName => new(0x300A0244u, VR.LO);
    /// <summary>Total Reference Air Kerma, DS, 1.</summary>
    public static Attribute<double> TotalReferenceAirKerma => new(0x300A0250u, VR.DS);
    /// <summary>Brachy Accessory Device Sequence, SQ, 1.</summary>
    public static SequenceAttribute BrachyAccessoryDeviceSequence => new(0x300A0260u);
    /// <summary>Brachy Accessory Device Number, IS, 1.</summary>
    public static Attribute<int> BrachyAccessoryDeviceNumber => new(0x300A0262u, VR.IS);
    /// <summary>Brachy Accessory Device ID, SH, 1.</summary>
    public static Attribute<string> BrachyAccessoryDeviceID => new(0x300A0263u, VR.SH);
    /// <summary>Brachy Accessory Device Type, CS, 1.</summary>
    public static Attribute<string> BrachyAccessoryDeviceType => new(0x300A0264u, VR.CS);
    /// <summary>Brachy Accessory Device Name, LO, 1.</summary>
    public static Attribute<string> BrachyAccessoryDeviceName => new(0x300A0266u, VR.LO);
    /// <summary>Brachy Accessory Device Nominal Thickness, DS, 1.</summary>
    public static Attribute<double> BrachyAccessoryDeviceNominalThickness => new(0x300A026Au, VR.DS);
    /// <summary>Brachy Accessory Device Nominal Transmission, DS, 1.</summary>
    public static Attribute<double> BrachyAccessoryDeviceNominalTransmission => new(0x300A026Cu, VR.DS);
    /// <summary>Channel Effective Length, DS, 1.</summary>
    public static Attribute<double> ChannelEffectiveLength => new(0x300A0271u, VR.DS);
    /// <summary>Channel Inner Length, DS, 1.</summary>
    public static Attribute<double> ChannelInnerLength => new(0x300A0272u, VR.DS);
    /// <summary>Afterloader Channel ID, SH, 1.</summary>
    public static Attribute<string> AfterloaderChannelID => new(0x300A0273u, VR.SH);
    /// <summary>Source Applicator Tip Length, DS, 1.</summary>
    public static Attribute<double> SourceApplicatorTipLength => new(0x300A0274u, VR.DS);
    /// <summary>Channel Sequence, SQ, 1.</summary>
    public static SequenceAttribute ChannelSequence => new(0x300A0280u);
    /// <summary>Channel Number, IS, 1.</summary>
    public static Attribute<int> ChannelNumber => new(0x300A0282u, VR.IS);
    /// <summary>Channel Length, DS, 1.</summary>
    public static Attribute<double> ChannelLength => new(0x300A0284u, VR.DS);
    /// <summary>Channel Total Time, DS, 1.</summary>
    public static Attribute<double> ChannelTotalTime => new(0x300A0286u, VR.DS);
    /// <summary>Source Movement Type, CS, 1.</summary>
    public static Attribute<string> SourceMovementType => new(0x300A0288u, VR.CS);
    /// <summary>Number of Pulses, IS, 1.</summary>
    public static Attribute<int> NumberOfPulses => new(0x300A028Au, VR.IS);
    /// <summary>Pulse Repetition Interval, DS, 1.</summary>
    public static Attribute<double> PulseRepetitionInterval => new(0x300A028Cu, VR.DS);
    /// <summary>Source Applicator Number, IS, 1.</summary>
    public static Attribute<int> SourceApplicatorNumber => new(0x300A0290u, VR.IS);
    /// <summary>Source Applicator ID, SH, 1.</summary>
    public static Attribute<string> SourceApplicatorID => new(0x300A0291u, VR.SH);
    /// <summary>Source Applicator Type, CS, 1.</summary>
    public static Attribute<string> SourceApplicatorType => new(0x300A0292u, VR.CS);
    /// <summary>Source Applicator Name, LO, 1.</summary>
    public static Attribute<string> SourceApplicatorName => new(0x300A0294u, VR.LO);
    /// <summary>Source Applicator Length, DS, 1.</summary>
    public static Attribute<double> SourceApplicatorLength => new(0x300A0296u, VR.DS);
    /// <summary>Source Applicator Manufacturer, LO, 1.</summary>
    public static Attribute<string> SourceApplicatorManufacturer => new(0x300A0298u, VR.LO);
    /// <summary>Source Applicator Wall Nominal Thickness, DS, 1.</summary>
    public static Attribute<double> SourceApplicatorWallNominalThickness => new(0x300A029Cu, VR.DS);
    /// <summary>Source Applicator Wall Nominal Transmission, DS, 1.</summary>
    public static Attribute<double> SourceApplicatorWallNominalTransmission => new(0x300A029Eu, VR.DS);
    /// <summary>Source Applicator Step Size, DS, 1.</summary>
    public static Attribute<double> SourceApplicatorStepSize => new(0x300A02A0u, VR.DS);
    /// <summary>Applicator Shape Referenced ROI Number, IS, 1.</summary>
    public static Attribute<int> ApplicatorShapeReferencedROINumber => new(0x300A02A1u, VR.IS);
    /// <summary>Transfer Tube Number, IS, 1.</summary>
    public static Attribute<int> TransferTubeNumber => new(0x300A02A2u, VR.IS);
    /// <summary>Transfer Tube Length, DS, 1.</summary>
    public static Attribute<double> TransferTubeLength => new(0x300A02A4u, VR.DS);
    /// <summary>Channel Shield Sequence, SQ, 1.</summary>
    public static SequenceAttribute ChannelShieldSequence => new(0x300A02B0u);
    /// <summary>Channel Shield Number, IS, 1.</summary>
    public static Attribute<int> ChannelShieldNumber => new(0x300A02B2u, VR.IS);
    /// <summary>Channel Shield ID, SH, 1.</summary>
    public static Attribute<string> ChannelShieldID => new(0x300A02B3u, VR.SH);
    /// <summary>Channel Shield Name, LO, 1.</summary>
    public static Attribute<string> ChannelShieldName => new(0x300A02B4u, VR.LO);
    /// <summary>Channel Shield Nominal Thickness, DS, 1.</summary>
    public static Attribute<double> ChannelShieldNominalThickness => new(0x300A02B8u, VR.DS);
    /// <summary>Channel Shield Nominal Transmission, DS, 1.</summary>
    public static Attribute<double> ChannelShieldNominalTransmission => new(0x300A02BAu, VR.DS);
    /// <summary>Final Cumulative Time Weight, DS, 1.</summary>
    public static Attribute<double> FinalCumulativeTimeWeight => new(0x300A02C8u, VR.DS);
    /// <summary>Brachy Control Point Sequence, SQ, 1.</summary>
    public static SequenceAttribute BrachyControlPointSequence => new(0x300A02D0u);
    /// <summary>Control Point Relative Position, DS, 1.</summary>
    public static Attribute<double> ControlPointRelativePosition => new(0x300A02D2u, VR.DS);
    /// <summary>Control Point 3D Position, DS, 3.</summary>
    public static Attribute<double> ControlPoint3DPosition => new(0x300A02D4u, VR.DS);
    /// <summary>Cumulative Time Weight, DS, 1.</summary>
    public static Attribute<double> CumulativeTimeWeight => new(0x300A02D6u, VR.DS);
    /// <summary>Compensator Divergence, CS, 1.</summary>
    public static Attribute<string> CompensatorDivergence => new(0x300A02E0u, VR.CS);
    /// <summary>Compensator Mounting Position, CS, 1.</summary>
    public static Attribute<string> CompensatorMountingPosition => new(0x300A02E1u, VR.CS);
    /// <summary>Source to Compensator Distance, DS, 1-n.</summary>
    public static Attribute<double> SourceToCompensatorDistance => new(0x300A02E2u, VR.DS);
    /// <summary>Total Compensator Tray Water-Equivalent Thickness, FL, 1.</summary>
    public static Attribute<float> TotalCompensatorTrayWaterEquivalentThickness => new(0x300A02E3u, VR.FL);
    /// <summary>Isocenter to Compensator Tray Distance, FL, 1.</summary>
    public static Attribute<float> IsocenterToCompensatorTrayDistance => new(0x300A02E4u, VR.FL);
    /// <summary>Compensator Column Offset, FL, 1.</summary>
    public static Attribute<float> CompensatorColumnOffset => new(0x300A02E5u, VR.FL);
    /// <summary>Isocenter to Compensator Distances, FL, 1-n.</summary>
    public static Attribute<float> IsocenterToCompensatorDistances => new(0x300A02E6u, VR.FL);
    /// <summary>Compensator Relative Stopping Power Ratio, FL, 1.</summary>
    public static Attribute<float> CompensatorRelativeStoppingPowerRatio => new(0x300A02E7u, VR.FL);
    /// <summary>Compensator Milling Tool Diameter, FL, 1.</summary>
    public static Attribute<float> CompensatorMillingToolDiameter => new(0x300A02E8u, VR.FL);
    /// <summary>Ion Range Compensator Sequence, SQ, 1.</summary>
    public static SequenceAttribute IonRangeCompensatorSequence => new(0x300A02EAu);
    /// <summary>Compensator Description, LT, 1.</summary>
    public static Attribute<string> CompensatorDescription => new(0x300A02EBu, VR.LT);
    /// <summary>Compensator Surface Representation Flag, CS, 1.</summary>
    public static Attribute<string> CompensatorSurfaceRepresentationFlag => new(0x300A02ECu, VR.CS);
    /// <summary>Radiation Mass Number, IS, 1.</summary>
    public static Attribute<int> RadiationMassNumber => new(0x300A0302u, VR.IS);
    /// <summary>Radiation Atomic Number, IS, 1.</summary>
    public static Attribute<int> RadiationAtomicNumber => new(0x300A0304u, VR.IS);
    /// <summary>Radiation Charge State, SS, 1.</summary>
    public static Attribute<short> RadiationChargeState => new(0x300A0306u, VR.SS);
    /// <summary>Scan Mode, CS, 1.</summary>
    public static Attribute<string> ScanMode => new(0x300A0308u, VR.CS);
    /// <summary>Modulated Scan Mode Type, CS, 1.</summary>
    public static Attribute<string> ModulatedScanModeType => new(0x300A0309u, VR.CS);
    /// <summary>Virtual Source-Axis Distances, FL, 2.</summary>
    public static Attribute<float> VirtualSourceAxisDistances => new(0x300A030Au, VR.FL);
    /// <summary>Snout Sequence, SQ, 1.</summary>
    public static SequenceAttribute SnoutSequence => new(0x300A030Cu);
    /// <summary>Snout Position, FL, 1.</summary>
    public static Attribute<float> SnoutPosition => new(0x300A030Du, VR.FL);
    /// <summary>Snout ID, SH, 1.</summary>
    public static Attribute<string> SnoutID => new(0x300A030Fu, VR.SH);
    /// <summary>Number of Range Shifters, IS, 1.</summary>
    public static Attribute<int> NumberOfRangeShifters => new(0x300A0312u, VR.IS);
    /// <summary>Range Shifter Sequence, SQ, 1.</summary>
    public static SequenceAttribute RangeShifterSequence => new(0x300A0314u);
    /// <summary>Range Shifter Number, IS, 1.</summary>
    public static Attribute<int> RangeShifterNumber => new(0x300A0316u, VR.IS);
    /// <summary>Range Shifter ID, SH, 1.</summary>
    public static Attribute<string> RangeShifterID => new(0x300A0318u, VR.SH);
    /// <summary>Range Shifter Type, CS, 1.</summary>
    public static Attribute<string> RangeShifterType => new(0x300A0320u, VR.CS);
    /// <summary>Range Shifter Description, LO, 1.</summary>
    public static Attribute<string> RangeShifterDescription => new(0x300A0322u, VR.LO);
    /// <summary>Number of Lateral Spreading Devices, IS, 1.</summary>
    public static Attribute<int> NumberOfLateralSpreadingDevices => new(0x300A0330u, VR.IS);
    /// <summary>Lateral Spreading Device Sequence, SQ, 1.</summary>
    public static SequenceAttribute LateralSpreadingDeviceSequence => new(0x300A0332u);
    /// <summary>Lateral Spreading Device Number, IS, 1.</summary>
    public static Attribute<int> LateralSpreadingDeviceNumber => new(0x300A0334u, VR.IS);
    /// <summary>Lateral Spreading Device ID, SH, 1.</summary>
    public static Attribute<string> LateralSpreadingDeviceID => new(0x300A0336u, VR.SH);
    /// <summary>Lateral Spreading Device Type, CS, 1.</summary>
    public static Attribute<string> LateralSpreadingDeviceType => new(0x300A0338u, VR.CS);
    /// <summary>Lateral Spreading Device Description, LO, 1.</summary>
    public static Attribute<string> LateralSpreadingDeviceDescription => new(0x300A033Au, VR.LO);
    /// <summary>Lateral Spreading Device Water Equivalent Thickness, FL, 1.</summary>
    public static Attribute<float> LateralSpreadingDeviceWaterEquivalentThickness => new(0x300A033Cu, VR.FL);
    /// <summary>Number of Range Modulators, IS, 1.</summary>
    public static Attribute<int> NumberOfRangeModulators => new(0x300A0340u, VR.IS);
    /// <summary>Range Modulator Sequence, SQ, 1.</summary>
    public static SequenceAttribute RangeModulatorSequence => new(0x300A0342u);
    /// <summary>Range Modulator Number, IS, 1.</summary>
    public static Attribute<int> RangeModulatorNumber => new(0x300A0344u, VR.IS);
    /// <summary>Range Modulator ID, SH, 1.</summary>
    public static Attribute<string> RangeModulatorID => new(0x300A0346u, VR.SH);
    /// <summary>Range Modulator Type, CS, 1.</summary>
    public static Attribute<string> RangeModulatorType => new(0x300A0348u, VR.CS);
    /// <summary>Range Modulator Description, LO, 1.</summary>
    public static Attribute<string> RangeModulatorDescription => new(0x300A034Au, VR.LO);
    /// <summary>Beam Current Modulation ID, SH, 1.</summary>
    public static Attribute<string> BeamCurrentModulationID => new(0x300A034Cu, VR.SH);
    /// <summary>Patient Support Type, CS, 1.</summary>
    public static Attribute<string> PatientSupportType => new(0x300A0350u, VR.CS);
    /// <summary>Patient Support ID, SH, 1.</summary>
    public static Attribute<string> PatientSupportID => new(0x300A0352u, VR.SH);
    /// <summary>Patient Support Accessory Code, LO, 1.</summary>
    public static Attribute<string> PatientSupportAccessoryCode => new(0x300A0354u, VR.LO);
    /// <summary>Tray Accessory Code, LO, 1.</summary>
    public static Attribute<string> TrayAccessoryCode => new(0x300A0355u, VR.LO);
    /// <summary>Fixation Light Azimuthal Angle, FL, 1.</summary>
    public static Attribute<float> FixationLightAzimuthalAngle => new(0x300A0356u, VR.FL);
    /// <summary>Fixation Light Polar Angle, FL, 1.</summary>
    public static Attribute<float> FixationLightPolarAngle => new(0x300A0358u, VR.FL);
    /// <summary>Meterset Rate, FL, 1.</summary>
    public static Attribute<float> MetersetRate => new(0x300A035Au, VR.FL);
    /// <summary>Range Shifter Settings Sequence, SQ, 1.</summary>
    public static SequenceAttribute RangeShifterSettingsSequence => new(0x300A0360u);
    /// <summary>Range Shifter Setting, LO, 1.</summary>
    public static Attribute<string> RangeShifterSetting => new(0x300A0362u, VR.LO);
    /// <summary>Isocenter to Range Shifter Distance, FL, 1.</summary>
    public static Attribute<float> IsocenterToRangeShifterDistance => new(0x300A0364u, VR.FL);
    /// <summary>Range Shifter Water Equivalent Thickness, FL, 1.</summary>
    public static Attribute<float> RangeShifterWaterEquivalentThickness => new(0x300A0366u, VR.FL);
    /// <summary>Lateral Spreading Device Settings Sequence, SQ, 1.</summary>
    public static SequenceAttribute LateralSpreadingDeviceSettingsSequence => new(0x300A0370u);
    /// <summary>Lateral Spreading Device Setting, LO, 1.</summary>
    public static Attribute<string> LateralSpreadingDeviceSetting => new(0x300A0372u, VR.LO);
    /// <summary>Isocenter to Lateral Spreading Device Distance, FL, 1.</summary>
    public static Attribute<float> IsocenterToLateralSpreadingDeviceDistance => new(0x300A0374u, VR.FL);
    /// <summary>Range Modulator Settings Sequence, SQ, 1.</summary>
    public static SequenceAttribute RangeModulatorSettingsSequence => new(0x300A0380u);
    /// <summary>Range Modulator Gating Start Value, FL, 1.</summary>
    public static Attribute<float> RangeModulatorGatingStartValue => new(0x300A0382u, VR.FL);
    /// <summary>Range Modulator Gating Stop Value, FL, 1.</summary>
    public static Attribute<float> RangeModulatorGatingStopValue => new(0x300A0384u, VR.FL);
    /// <summary>Range Modulator Gating Start Water Equivalent Thickness, FL, 1.</summary>
    public static Attribute<float> RangeModulatorGatingStartWaterEquivalentThickness => new(0x300A0386u, VR.FL);
    /// <summary>Range Modulator Gating Stop Water Equivalent Thickness, FL, 1.</summary>
    public static Attribute<float> RangeModulatorGatingStopWaterEquivalentThickness => new(0x300A0388u, VR.FL);
    /// <summary>Isocenter to Range Modulator Distance, FL, 1.</summary>
    public static Attribute<float> IsocenterToRangeModulatorDistance => new(0x300A038Au, VR.FL);
    /// <summary>Scan Spot Time Offset, FL, 1-n.</summary>
    public static Attribute<float> ScanSpotTimeOffset => new(0x300A038Fu, VR.FL);
    /// <summary>Scan Spot Tune ID, SH, 1.</summary>
    public static Attribute<string> ScanSpotTuneID => new(0x300A0390u, VR.SH);
    /// <summary>Scan Spot Prescribed Indices, IS, 1-n.</summary>
    public static Attribute<int> ScanSpotPrescribedIndices => new(0x300A0391u, VR.IS);
    /// <summary>Number of Scan Spot Positions, IS, 1.</summary>
    public static Attribute<int> NumberOfScanSpotPositions => new(0x300A0392u, VR.IS);
    /// <summary>Scan Spot Reordered, CS, 1.</summary>
    public static Attribute<string> ScanSpotReordered => new(0x300A0393u, VR.CS);
    /// <summary>Scan Spot Position Map, FL, 1-n.</summary>
    public static Attribute<float> ScanSpotPositionMap => new(0x300A0394u, VR.FL);
    /// <summary>Scan Spot Reordering Allowed, CS, 1.</summary>
    public static Attribute<string> ScanSpotReorderingAllowed => new(0x300A0395u, VR.CS);
    /// <summary>Scan Spot Meterset Weights, FL, 1-n.</summary>
    public static Attribute<float> ScanSpotMetersetWeights => new(0x300A0396u, VR.FL);
    /// <summary>Scanning Spot Size, FL, 2.</summary>
    public static Attribute<float> ScanningSpotSize => new(0x300A0398u, VR.FL);
    /// <summary>Scan Spot Sizes Delivered, FL, 2-2n.</summary>
    public static Attribute<float> ScanSpotSizesDelivered => new(0x300A0399u, VR.FL);
    /// <summary>Number of Paintings, IS, 1.</summary>
    public static Attribute<int> NumberOfPaintings => new(0x300A039Au, VR.IS);
    /// <summary>Scan Spot Gantry Angles, FL, 1-n.</summary>
    public static Attribute<float> ScanSpotGantryAngles => new(0x300A039Bu, VR.FL);
    /// <summary>Scan Spot Patient Support Angles, FL, 1-n.</summary>
    public static Attribute<float> ScanSpotPatientSupportAngles => new(0x300A039Cu, VR.FL);
    /// <summary>Ion Tolerance Table Sequence, SQ, 1.</summary>
    public static SequenceAttribute IonToleranceTableSequence => new(0x300A03A0u);
    /// <summary>Ion Beam Sequence, SQ, 1.</summary>
    public static SequenceAttribute IonBeamSequence => new(0x300A03A2u);
    /// <summary>Ion Beam Limiting Device Sequence, SQ, 1.</summary>
    public static SequenceAttribute IonBeamLimitingDeviceSequence => new(0x300A03A4u);
    /// <summary>Ion Block Sequence, SQ, 1.</summary>
    public static SequenceAttribute IonBlockSequence => new(0x300A03A6u);
    /// <summary>Ion Control Point Sequence, SQ, 1.</summary>
    public static SequenceAttribute IonControlPointSequence => new(0x300A03A8u);
    /// <summary>Ion Wedge Sequence, SQ, 1.</summary>
    public static SequenceAttribute IonWedgeSequence => new(0x300A03AAu);
    /// <summary>Ion Wedge Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute IonWedgePositionSequence => new(0x300A03ACu);
    /// <summary>Referenced Setup Image Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedSetupImageSequence => new(0x300A0401u);
    /// <summary>Setup Image Comment, ST, 1.</summary>
    public static Attribute<string> SetupImageComment => new(0x300A0402u, VR.ST);
    /// <summary>Motion Synchronization Sequence, SQ, 1.</summary>
    public static SequenceAttribute MotionSynchronizationSequence => new(0x300A0410u);
    /// <summary>Control Point Orientation, FL, 3.</summary>
    public static Attribute<float> ControlPointOrientation => new(0x300A0412u, VR.FL);
    /// <summary>General Accessory Sequence, SQ, 1.</summary>
    public static SequenceAttribute GeneralAccessorySequence => new(0x300A0420u);
    /// <summary>General Accessory ID, SH, 1.</summary>
    public static Attribute<string> GeneralAccessoryID => new(0x300A0421u, VR.SH);
    /// <summary>General Accessory Description, ST, 1.</summary>
    public static Attribute<string> GeneralAccessoryDescription => new(0x300A0422u, VR.ST);
    /// <summary>General Accessory Type, CS, 1.</summary>
    public static Attribute<string> GeneralAccessoryType => new(0x300A0423u, VR.CS);
    /// <summary>General Accessory Number, IS, 1.</summary>
    public static Attribute<int> GeneralAccessoryNumber => new(0x300A0424u, VR.IS);
    /// <summary>Source to General Accessory Distance, FL, 1.</summary>
    public static Attribute<float> SourceToGeneralAccessoryDistance => new(0x300A0425u, VR.FL);
    /// <summary>Isocenter to General Accessory Distance, DS, 1.</summary>
    public static Attribute<double> IsocenterToGeneralAccessoryDistance => new(0x300A0426u, VR.DS);
    /// <summary>Applicator Geometry Sequence, SQ, 1.</summary>
    public static SequenceAttribute ApplicatorGeometrySequence => new(0x300A0431u);
    /// <summary>Applicator Aperture Shape, CS, 1.</summary>
    public static Attribute<string> ApplicatorApertureShape => new(0x300A0432u, VR.CS);
    /// <summary>Applicator Opening, FL, 1.</summary>
    public static Attribute<float> ApplicatorOpening => new(0x300A0433u, VR.FL);
    /// <summary>Applicator Opening X, FL, 1.</summary>
    public static Attribute<float> ApplicatorOpeningX => new(0x300A0434u, VR.FL);
    /// <summary>Applicator Opening Y, FL, 1.</summary>
    public static Attribute<float> ApplicatorOpeningY => new(0x300A0435u, VR.FL);
    /// <summary>Source to Applicator Mounting Position Distance, FL, 1.</summary>
    public static Attribute<float> SourceToApplicatorMountingPositionDistance => new(0x300A0436u, VR.FL);
    /// <summary>Number of Block Slab Items, IS, 1.</summary>
    public static Attribute<int> NumberOfBlockSlabItems => new(0x300A0440u, VR.IS);
    /// <summary>Block Slab Sequence, SQ, 1.</summary>
    public static SequenceAttribute BlockSlabSequence => new(0x300A0441u);
    /// <summary>Block Slab Thickness, DS, 1.</summary>
    public static Attribute<double> BlockSlabThickness => new(0x300A0442u, VR.DS);
    /// <summary>Block Slab Number, US, 1.</summary>
    public static Attribute<ushort> BlockSlabNumber => new(0x300A0443u, VR.US);
    /// <summary>Device Motion Control Sequence, SQ, 1.</summary>
    public static SequenceAttribute DeviceMotionControlSequence => new(0x300A0450u);
    /// <summary>Device Motion Execution Mode, CS, 1.</summary>
    public static Attribute<string> DeviceMotionExecutionMode => new(0x300A0451u, VR.CS);
    /// <summary>Device Motion Observation Mode, CS, 1.</summary>
    public static Attribute<string> DeviceMotionObservationMode => new(0x300A0452u, VR.CS);
    /// <summary>Device Motion Parameter Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute DeviceMotionParameterCodeSequence => new(0x300A0453u);
    /// <summary>Distal Depth Fraction, FL, 1.</summary>
    public static Attribute<float> DistalDepthFraction => new(0x300A0501u, VR.FL);
    /// <summary>Distal Depth, FL, 1.</summary>
    public static Attribute<float> DistalDepth => new(0x300A0502u, VR.FL);
    /// <summary>Nominal Range Modulation Fractions, FL, 2.</summary>
    public static Attribute<float> NominalRangeModulationFractions => new(0x300A0503u, VR.FL);
    /// <summary>Nominal Range Modulated Region Depths, FL, 2.</summary>
    public static Attribute<float> NominalRangeModulatedRegionDepths => new(0x300A0504u, VR.FL);
    /// <summary>Depth Dose Parameters Sequence, SQ, 1.</summary>
    public static SequenceAttribute DepthDoseParametersSequence => new(0x300A0505u);
    /// <summary>Delivered Depth Dose Parameters Sequence, SQ, 1.</summary>
    public static SequenceAttribute DeliveredDepthDoseParametersSequence => new(0x300A0506u);
    /// <summary>Delivered Distal Depth Fraction, FL, 1.</summary>
    public static Attribute<float> DeliveredDistalDepthFraction => new(0x300A0507u, VR.FL);
    /// <summary>Delivered Distal Depth, FL, 1.</summary>
    public static Attribute<float> DeliveredDistalDepth => new(0x300A0508u, VR.FL);
    /// <summary>Delivered Nominal Range Modulation Fractions, FL, 2.</summary>
    public static Attribute<float> DeliveredNominalRangeModulationFractions => new(0x300A0509u, VR.FL);
    /// <summary>Delivered Nominal Range Modulated Region Depths, FL, 2.</summary>
    public static Attribute<float> DeliveredNominalRangeModulatedRegionDepths => new(0x300A0510u, VR.FL);
    /// <summary>Delivered Reference Dose Definition, CS, 1.</summary>
    public static Attribute<string> DeliveredReferenceDoseDefinition => new(0x300A0511u, VR.CS);
    /// <summary>Reference Dose Definition, CS, 1.</summary>
    public static Attribute<string> ReferenceDoseDefinition => new(0x300A0512u, VR.CS);
    /// <summary>RT Control Point Index, US, 1.</summary>
    public static Attribute<ushort> RTControlPointIndex => new(0x300A0600u, VR.US);
    /// <summary>Radiation Generation Mode Index, US, 1.</summary>
    public static Attribute<ushort> RadiationGenerationModeIndex => new(0x300A0601u, VR.US);
    /// <summary>Referenced Defined Device Index, US, 1.</summary>
    public static Attribute<ushort> ReferencedDefinedDeviceIndex => new(0x300A0602u, VR.US);
    /// <summary>Radiation Dose Identification Index, US, 1.</summary>
    public static Attribute<ushort> RadiationDoseIdentificationIndex => new(0x300A0603u, VR.US);
    /// <summary>Number of RT Control Points, US, 1.</summary>
    public static Attribute<ushort> NumberOfRTControlPoints => new(0x300A0604u, VR.US);
    /// <summary>Referenced Radiation Generation Mode Index, US, 1.</summary>
    public static Attribute<ushort> ReferencedRadiationGenerationModeIndex => new(0x300A0605u, VR.US);
    /// <summary>Treatment Position Index, US, 1.</summary>
    public static Attribute<ushort> TreatmentPositionIndex => new(0x300A0606u, VR.US);
    /// <summary>Referenced Device Index, US, 1.</summary>
    public static Attribute<ushort> ReferencedDeviceIndex => new(0x300A0607u, VR.US);
    /// <summary>Treatment Position Group Label, LO, 1.</summary>
    public static Attribute<string> TreatmentPositionGroupLabel => new(0x300A0608u, VR.LO);
    /// <summary>Treatment Position Group UID, UI, 1.</summary>
    public static Attribute<Uid> TreatmentPositionGroupUID => new(0x300A0609u, VR.UI);
    /// <summary>Treatment Position Group Sequence, SQ, 1.</summary>
    public static SequenceAttribute TreatmentPositionGroupSequence => new(0x300A060Au);
    /// <summary>Referenced Treatment Position Index, US, 1.</summary>
    public static Attribute<ushort> ReferencedTreatmentPositionIndex => new(0x300A060Bu, VR.US);
    /// <summary>Referenced Radiation Dose Identification Index, US, 1.</summary>
    public static Attribute<ushort> ReferencedRadiationDoseIdentificationIndex => new(0x300A060Cu, VR.US);
    /// <summary>RT Accessory Holder Water-Equivalent Thickness, FD, 1.</summary>
    public static Attribute<double> RTAccessoryHolderWaterEquivalentThickness => new(0x300A060Du, VR.FD);
    /// <summary>Referenced RT Accessory Holder Device Index, US, 1.</summary>
    public static Attribute<ushort> ReferencedRTAccessoryHolderDeviceIndex => new(0x300A060Eu, VR.US);
    /// <summary>RT Accessory Holder Slot Existence Flag, CS, 1.</summary>
    public static Attribute<string> RTAccessoryHolderSlotExistenceFlag => new(0x300A060Fu, VR.CS);
    /// <summary>RT Accessory Holder Slot Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTAccessoryHolderSlotSequence => new(0x300A0610u);
    /// <summary>RT Accessory Holder Slot ID, LO, 1.</summary>
    public static Attribute<string> RTAccessoryHolderSlotID => new(0x300A0611u, VR.LO);
    /// <summary>RT Accessory Holder Slot Distance, FD, 1.</summary>
    public static Attribute<double> RTAccessoryHolderSlotDistance => new(0x300A0612u, VR.FD);
    /// <summary>RT Accessory Slot Distance, FD, 1.</summary>
    public static Attribute<double> RTAccessorySlotDistance => new(0x300A0613u, VR.FD);
    /// <summary>RT Accessory Holder Definition Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTAccessoryHolderDefinitionSequence => new(0x300A0614u);
    /// <summary>RT Accessory Device Slot ID, LO, 1.</summary>
    public static Attribute<string> RTAccessoryDeviceSlotID => new(0x300A0615u, VR.LO);
    /// <summary>RT Radiation Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTRadiationSequence => new(0x300A0616u);
    /// <summary>Radiation Dose Sequence, SQ, 1.</summary>
    public static SequenceAttribute RadiationDoseSequence => new(0x300A0617u);
    /// <summary>Radiation Dose Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute RadiationDoseIdentificationSequence => new(0x300A0618u);
    /// <summary>Radiation Dose Identification Label, LO, 1.</summary>
    public static Attribute<string> RadiationDoseIdentificationLabel => new(0x300A0619u, VR.LO);
    /// <summary>Reference Dose Type, CS, 1.</summary>
    public static Attribute<string> ReferenceDoseType => new(0x300A061Au, VR.CS);
    /// <summary>Primary Dose Value Indicator, CS, 1.</summary>
    public static Attribute<string> PrimaryDoseValueIndicator => new(0x300A061Bu, VR.CS);
    /// <summary>Dose Values Sequence, SQ, 1.</summary>
    public static SequenceAttribute DoseValuesSequence => new(0x300A061Cu);
    /// <summary>Dose Value Purpose, CS, 1-n.</summary>
    public static Attribute<string> DoseValuePurpose => new(0x300A061Du, VR.CS);
    /// <summary>Reference Dose Point Coordinates, FD, 3.</summary>
    public static Attribute<double> ReferenceDosePointCoordinates => new(0x300A061Eu, VR.FD);
    /// <summary>Radiation Dose Values Parameters Sequence, SQ, 1.</summary>
    public static SequenceAttribute RadiationDoseValuesParametersSequence => new(0x300A061Fu);
    /// <summary>Meterset to Dose Mapping Sequence, SQ, 1.</summary>
    public static SequenceAttribute MetersetToDoseMappingSequence => new(0x300A0620u);
    /// <summary>Expected In-Vivo Measurement Values Sequence, SQ, 1.</summary>
    public static SequenceAttribute ExpectedInVivoMeasurementValuesSequence => new(0x300A0621u);
    /// <summary>Expected In-Vivo Measurement Value Index, US, 1.</summary>
    public static Attribute<ushort> ExpectedInVivoMeasurementValueIndex => new(0x300A0622u, VR.US);
    /// <summary>Radiation Dose In-Vivo Measurement Label, LO, 1.</summary>
    public static Attribute<string> RadiationDoseInVivoMeasurementLabel => new(0x300A0623u, VR.LO);
    /// <summary>Radiation Dose Central Axis Displacement, FD, 2.</summary>
    public static Attribute<double> RadiationDoseCentralAxisDisplacement => new(0x300A0624u, VR.FD);
    /// <summary>Radiation Dose Value, FD, 1.</summary>
    public static Attribute<double> RadiationDoseValue => new(0x300A0625u, VR.FD);
    /// <summary>Radiation Dose Source to Skin Distance, FD, 1.</summary>
    public static Attribute<double> RadiationDoseSourceToSkinDistance => new(0x300A0626u, VR.FD);
    /// <summary>Radiation Dose Measurement Point Coordinates, FD, 3.</summary>
    public static Attribute<double> RadiationDoseMeasurementPointCoordinates => new(0x300A0627u, VR.FD);
    /// <summary>Radiation Dose Source to External Contour Distance, FD, 1.</summary>
    public static Attribute<double> RadiationDoseSourceToExternalContourDistance => new(0x300A0628u, VR.FD);
    /// <summary>RT Tolerance Set Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTToleranceSetSequence => new(0x300A0629u);
    /// <summary>RT Tolerance Set Label, LO, 1.</summary>
    public static Attribute<string> RTToleranceSetLabel => new(0x300A062Au, VR.LO);
    /// <summary>Attribute Tolerance Values Sequence, SQ, 1.</summary>
    public static SequenceAttribute AttributeToleranceValuesSequence => new(0x300A062Bu);
    /// <summary>Tolerance Value, FD, 1.</summary>
    public static Attribute<double> ToleranceValue => new(0x300A062Cu, VR.FD);
    /// <summary>Patient Support Position Tolerance Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientSupportPositionToleranceSequence => new(0x300A062Du);
    /// <summary>Treatment Time Limit, FD, 1.</summary>
    public static Attribute<double> TreatmentTimeLimit => new(0x300A062Eu, VR.FD);
    /// <summary>C-Arm Photon-Electron Control Point Sequence, SQ, 1.</summary>
    public static SequenceAttribute CArmPhotonElectronControlPointSequence => new(0x300A062Fu);
    /// <summary>Referenced RT Radiation Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedRTRadiationSequence => new(0x300A0630u);
    /// <summary>Referenced RT Instance Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedRTInstanceSequence => new(0x300A0631u);
    /// <summary>Referenced RT Patient Setup Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute ReferencedRTPatientSetupSequence => new(0x300A0632u);
    /// <summary>Source to Patient Surface Distance, FD, 1.</summary>
    public static Attribute<double> SourceToPatientSurfaceDistance => new(0x300A0634u, VR.FD);
    /// <summary>Treatment Machine Special Mode Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute TreatmentMachineSpecialModeCodeSequence => new(0x300A0635u);
    /// <summary>Intended Number of Fractions, US, 1.</summary>
    public static Attribute<ushort> IntendedNumberOfFractions => new(0x300A0636u, VR.US);
    /// <summary>RT Radiation Set Intent, CS, 1.</summary>
    public static Attribute<string> RTRadiationSetIntent => new(0x300A0637u, VR.CS);
    /// <summary>RT Radiation Physical and Geometric Content Detail Flag, CS, 1.</summary>
    public static Attribute<string> RTRadiationPhysicalAndGeometricContentDetailFlag => new(0x300A0638u, VR.CS);
    /// <summary>RT Record Flag, CS, 1.</summary>
    public static Attribute<string> RTRecordFlag => new(0x300A0639u, VR.CS);
    /// <summary>Treatment Device Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute TreatmentDeviceIdentificationSequence => new(0x300A063Au);
    /// <summary>Referenced RT Physician Intent Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedRTPhysicianIntentSequence => new(0x300A063Bu);
    /// <summary>Cumulative Meterset, FD, 1.</summary>
    public static Attribute<double> CumulativeMeterset => new(0x300A063Cu, VR.FD);
    /// <summary>Delivery Rate, FD, 1.</summary>
    public static Attribute<double> DeliveryRate => new(0x300A063Du, VR.FD);
    /// <summary>Delivery Rate Unit Sequence, SQ, 1.</summary>
    public static SequenceAttribute DeliveryRateUnitSequence => new(0x300A063Eu);
    /// <summary>Treatment Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute TreatmentPositionSequence => new(0x300A063Fu);
    /// <summary>Radiation Source-Axis Distance, FD, 1.</summary>
    public static Attribute<double> RadiationSourceAxisDistance => new(0x300A0640u, VR.FD);
    /// <summary>Number of RT Beam Limiting Devices, US, 1.</summary>
    public static Attribute<ushort> NumberOfRTBeamLimitingDevices => new(0x300A0641u, VR.US);
    /// <summary>RT Beam Limiting Device Proximal Distance, FD, 1.</summary>
    public static Attribute<double> RTBeamLimitingDeviceProximalDistance => new(0x300A0642u, VR.FD);
    /// <summary>RT Beam Limiting Device Distal Distance, FD, 1.</summary>
    public static Attribute<double> RTBeamLimitingDeviceDistalDistance => new(0x300A0643u, VR.FD);
    /// <summary>Parallel RT Beam Delimiter Device Orientation Label Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ParallelRTBeamDelimiterDeviceOrientationLabelCodeSequence => new(0x300A0644u);
    /// <summary>Beam Modifier Orientation Angle, FD, 1.</summary>
    public static Attribute<double> BeamModifierOrientationAngle => new(0x300A0645u, VR.FD);
    /// <summary>Fixed RT Beam Delimiter Device Sequence, SQ, 1.</summary>
    public static SequenceAttribute FixedRTBeamDelimiterDeviceSequence => new(0x300A0646u);
    /// <summary>Parallel RT Beam Delimiter Device Sequence, SQ, 1.</summary>
    public static SequenceAttribute ParallelRTBeamDelimiterDeviceSequence => new(0x300A0647u);
    /// <summary>Number of Parallel RT Beam Delimiters, US, 1.</summary>
    public static Attribute<ushort> NumberOfParallelRTBeamDelimiters => new(0x300A0648u, VR.US);
    /// <summary>Parallel RT Beam Delimiter Boundaries, FD, 2-n.</summary>
    public static Attribute<double> ParallelRTBeamDelimiterBoundaries => new(0x300A0649u, VR.FD);
    /// <summary>Parallel RT Beam Delimiter Positions, FD, 2-n.</summary>
    public static Attribute<double> ParallelRTBeamDelimiterPositions => new(0x300A064Au, VR.FD);
    /// <summary>RT Beam Limiting Device Offset, FD, 2.</summary>
    public static Attribute<double> RTBeamLimitingDeviceOffset => new(0x300A064Bu, VR.FD);
    /// <summary>RT Beam Delimiter Geometry Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTBeamDelimiterGeometrySequence => new(0x300A064Cu);
    /// <summary>RT Beam Limiting Device Definition Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTBeamLimitingDeviceDefinitionSequence => new(0x300A064Du);
    /// <summary>Parallel RT Beam Delimiter Opening Mode, CS, 1.</summary>
    public static Attribute<string> ParallelRTBeamDelimiterOpeningMode => new(0x300A064Eu, VR.CS);
    /// <summary>Parallel RT Beam Delimiter Leaf Mounting Side, CS, 1-n.</summary>
    public static Attribute<string> ParallelRTBeamDelimiterLeafMountingSide => new(0x300A064Fu, VR.CS);
    /// <summary>Patient Setup UID, UI, 1, retired.</summary>
    public static Attribute<Uid> PatientSetupUID => new(0x300A0650u, VR.UI);
    /// <summary>Wedge Definition Sequence, SQ, 1.</summary>
    public static SequenceAttribute WedgeDefinitionSequence => new(0x300A0651u);
    /// <summary>Radiation Beam Wedge Angle, FD, 1.</summary>
    public static Attribute<double> RadiationBeamWedgeAngle => new(0x300A0652u, VR.FD);
    /// <summary>Radiation Beam Wedge Thin Edge Distance, FD, 1.</summary>
    public static Attribute<double> RadiationBeamWedgeThinEdgeDistance => new(0x300A0653u, VR.FD);
    /// <summary>Radiation Beam Effective Wedge Angle, FD, 1.</summary>
    public static Attribute<double> RadiationBeamEffectiveWedgeAngle => new(0x300A0654u, VR.FD);
    /// <summary>Number of Wedge Positions, US, 1.</summary>
    public static Attribute<ushort> NumberOfWedgePositions => new(0x300A0655u, VR.US);
    /// <summary>RT Beam Limiting Device Opening Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTBeamLimitingDeviceOpeningSequence => new(0x300A0656u);
    /// <summary>Number of RT Beam Limiting Device Openings, US, 1.</summary>
    public static Attribute<ushort> NumberOfRTBeamLimitingDeviceOpenings => new(0x300A0657u, VR.US);
    /// <summary>Radiation Dosimeter Unit Sequence, SQ, 1.</summary>
    public static SequenceAttribute RadiationDosimeterUnitSequence => new(0x300A0658u);
    /// <summary>RT Device Distance Reference Location Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTDeviceDistanceReferenceLocationCodeSequence => new(0x300A0659u);
    /// <summary>Radiation Device Configuration and Commissioning Key Sequence, SQ, 1.</summary>
    public static SequenceAttribute RadiationDeviceConfigurationAndCommissioningKeySequence => new(0x300A065Au);
    /// <summary>Patient Support Position Parameter Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientSupportPositionParameterSequence => new(0x300A065Bu);
    /// <summary>Patient Support Position Specification Method, CS, 1.</summary>
    public static Attribute<string> PatientSupportPositionSpecificationMethod => new(0x300A065Cu, VR.CS);
    /// <summary>Patient Support Position Device Parameter Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientSupportPositionDeviceParameterSequence => new(0x300A065Du);
    /// <summary>Device Order Index, US, 1.</summary>
    public static Attribute<ushort> DeviceOrderIndex => new(0x300A065Eu, VR.US);
    /// <summary>Patient Support Position Parameter Order Index, US, 1.</summary>
    public static Attribute<ushort> PatientSupportPositionParameterOrderIndex => new(0x300A065Fu, VR.US);
    /// <summary>Patient Support Position Device Tolerance Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientSupportPositionDeviceToleranceSequence => new(0x300A0660u);
    /// <summary>Patient Support Position Tolerance Order Index, US, 1.</summary>
    public static Attribute<ushort> PatientSupportPositionToleranceOrderIndex => new(0x300A0661u, VR.US);
    /// <summary>Compensator Definition Sequence, SQ, 1.</summary>
    public static SequenceAttribute CompensatorDefinitionSequence => new(0x300A0662u);
    /// <summary>Compensator Map Orientation, CS, 1.</summary>
    public static Attribute<string> CompensatorMapOrientation => new(0x300A0663u, VR.CS);
    /// <summary>Compensator Proximal Thickness Map, OF, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> CompensatorProximalThicknessMap => new(0x300A0664u, VR.OF);
    /// <summary>Compensator Distal Thickness Map, OF, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> CompensatorDistalThicknessMap => new(0x300A0665u, VR.OF);
    /// <summary>Compensator Base Plane Offset, FD, 1.</summary>
    public static Attribute<double> CompensatorBasePlaneOffset => new(0x300A0666u, VR.FD);
    /// <summary>Compensator Shape Fabrication Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute CompensatorShapeFabricationCodeSequence => new(0x300A0667u);
    /// <summary>Compensator Shape Sequence, SQ, 1.</summary>
    public static SequenceAttribute CompensatorShapeSequence => new(0x300A0668u);
    /// <summary>Radiation Beam Compensator Milling Tool Diameter, FD, 1.</summary>
    public static Attribute<double> RadiationBeamCompensatorMillingToolDiameter => new(0x300A0669u, VR.FD);
    /// <summary>Block Definition Sequence, SQ, 1.</summary>
    public static SequenceAttribute BlockDefinitionSequence => new(0x300A066Au);
    /// <summary>Block Edge Data, OF, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> BlockEdgeData => new(0x300A066Bu, VR.OF);
    /// <summary>Block Orientation, CS, 1.</summary>
    public static Attribute<string> BlockOrientation => new(0x300A066Cu, VR.CS);
    /// <summary>Radiation Beam Block Thickness, FD, 1.</summary>
    public static Attribute<double> RadiationBeamBlockThickness => new(0x300A066Du, VR.FD);
    /// <summary>Radiation Beam Block Slab Thickness, FD, 1.</summary>
    public static Attribute<double> RadiationBeamBlockSlabThickness => new(0x300A066Eu, VR.FD);
    /// <summary>Block Edge Data Sequence, SQ, 1.</summary>
    public static SequenceAttribute BlockEdgeDataSequence => new(0x300A066Fu);
    /// <summary>Number of RT Accessory Holders, US, 1.</summary>
    public static Attribute<ushort> NumberOfRTAccessoryHolders => new(0x300A0670u, VR.US);
    /// <summary>General Accessory Definition Sequence, SQ, 1.</summary>
    public static SequenceAttribute GeneralAccessoryDefinitionSequence => new(0x300A0671u);
    /// <summary>Number of General Accessories, US, 1.</summary>
    public static Attribute<ushort> NumberOfGeneralAccessories => new(0x300A0672u, VR.US);
    /// <summary>Bolus Definition Sequence, SQ, 1.</summary>
    public static SequenceAttribute BolusDefinitionSequence => new(0x300A0673u);
    /// <summary>Number of Boluses, US, 1.</summary>
    public static Attribute<ushort> NumberOfBoluses => new(0x300A0674u, VR.US);
    /// <summary>Equipment Frame of Reference UID, UI, 1.</summary>
    public static Attribute<Uid> EquipmentFrameOfReferenceUID => new(0x300A0675u, VR.UI);
    /// <summary>Equipment Frame of Reference Description, ST, 1.</summary>
    public static Attribute<string> EquipmentFrameOfReferenceDescription => new(0x300A0676u, VR.ST);
    /// <summary>Equipment Reference Point Coordinates Sequence, SQ, 1.</summary>
    public static SequenceAttribute EquipmentReferencePointCoordinatesSequence => new(0x300A0677u);
    /// <summary>Equipment Reference Point Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute EquipmentReferencePointCodeSequence => new(0x300A0678u);
    /// <summary>RT Beam Limiting Device Angle, FD, 1.</summary>
    public static Attribute<double> RTBeamLimitingDeviceAngle => new(0x300A0679u, VR.FD);
    /// <summary>Source Roll Angle, FD, 1.</summary>
    public static Attribute<double> SourceRollAngle => new(0x300A067Au, VR.FD);
    /// <summary>Radiation GenerationMode Sequence, SQ, 1.</summary>
    public static SequenceAttribute RadiationGenerationModeSequence => new(0x300A067Bu);
    /// <summary>Radiation GenerationMode Label, SH, 1.</summary>
    public static Attribute<string> RadiationGenerationModeLabel => new(0x300A067Cu, VR.SH);
    /// <summary>Radiation GenerationMode Description, ST, 1.</summary>
    public static Attribute<string> RadiationGenerationModeDescription => new(0x300A067Du, VR.ST);
    /// <summary>Radiation GenerationMode Machine Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RadiationGenerationModeMachineCodeSequence => new(0x300A067Eu);
    /// <summary>Radiation Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RadiationTypeCodeSequence => new(0x300A067Fu);
    /// <summary>Nominal Energy, DS, 1.</summary>
    public static Attribute<double> NominalEnergy => new(0x300A0680u, VR.DS);
    /// <summary>Minimum Nominal Energy, DS, 1.</summary>
    public static Attribute<double> MinimumNominalEnergy => new(0x300A0681u, VR.DS);
    /// <summary>Maximum Nominal Energy, DS, 1.</summary>
    public static Attribute<double> MaximumNominalEnergy => new(0x300A0682u, VR.DS);
    /// <summary>Radiation Fluence Modifier Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RadiationFluenceModifierCodeSequence => new(0x300A0683u);
    /// <summary>Energy Unit Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute EnergyUnitCodeSequence => new(0x300A0684u);
    /// <summary>Number of Radiation GenerationModes, US, 1.</summary>
    public static Attribute<ushort> NumberOfRadiationGenerationModes => new(0x300A0685u, VR.US);
    /// <summary>Patient Support Devices Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientSupportDevicesSequence => new(0x300A0686u);
    /// <summary>Number of Patient Support Devices, US, 1.</summary>
    public static Attribute<ushort> NumberOfPatientSupportDevices => new(0x300A0687u, VR.US);
    /// <summary>RT Beam Modifier Definition Distance, FD, 1.</summary>
    public static Attribute<double> RTBeamModifierDefinitionDistance => new(0x300A0688u, VR.FD);
    /// <summary>Beam Area Limit Sequence, SQ, 1.</summary>
    public static SequenceAttribute BeamAreaLimitSequence => new(0x300A0689u);
    /// <summary>Referenced RT Prescription Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedRTPrescriptionSequence => new(0x300A068Au);
    /// <summary>Dose Value Interpretation, CS, 1.</summary>
    public static Attribute<string> DoseValueInterpretation => new(0x300A068Bu, VR.CS);
    /// <summary>Treatment Session UID, UI, 1.</summary>
    public static Attribute<Uid> TreatmentSessionUID => new(0x300A0700u, VR.UI);
    /// <summary>RT Radiation Usage, CS, 1.</summary>
    public static Attribute<string> RTRadiationUsage => new(0x300A0701u, VR.CS);
    /// <summary>Referenced RT Radiation Set Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedRTRadiationSetSequence => new(0x300A0702u);
    /// <summary>Referenced RT Radiation Record Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedRTRadiationRecordSequence => new(0x300A0703u);
    /// <summary>RT Radiation Set Delivery Number, US, 1.</summary>
    public static Attribute<ushort> RTRadiationSetDeliveryNumber => new(0x300A0704u, VR.US);
    /// <summary>Clinical Fraction Number, US, 1.</summary>
    public static Attribute<ushort> ClinicalFractionNumber => new(0x300A0705u, VR.US);
    /// <summary>RT Treatment Fraction Completion Status, CS, 1.</summary>
    public static Attribute<string> RTTreatmentFractionCompletionStatus => new(0x300A0706u, VR.CS);
    /// <summary>RT Radiation Set Usage, CS, 1.</summary>
    public static Attribute<string> RTRadiationSetUsage => new(0x300A0707u, VR.CS);
    /// <summary>Treatment Delivery Continuation Flag, CS, 1.</summary>
    public static Attribute<string> TreatmentDeliveryContinuationFlag => new(0x300A0708u, VR.CS);
    /// <summary>Treatment Record Content Origin, CS, 1.</summary>
    public static Attribute<string> TreatmentRecordContentOrigin => new(0x300A0709u, VR.CS);
    /// <summary>RT Treatment Termination Status, CS, 1.</summary>
    public static Attribute<string> RTTreatmentTerminationStatus => new(0x300A0714u, VR.CS);
    /// <summary>RT Treatment Termination Reason Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTTreatmentTerminationReasonCodeSequence => new(0x300A0715u);
    /// <summary>Machine-Specific Treatment Termination Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute MachineSpecificTreatmentTerminationCodeSequence => new(0x300A0716u);
    /// <summary>RT Radiation Salvage Record Control Point Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTRadiationSalvageRecordControlPointSequence => new(0x300A0722u);
    /// <summary>Starting Meterset Value Known Flag, CS, 1.</summary>
    public static Attribute<string> StartingMetersetValueKnownFlag => new(0x300A0723u, VR.CS);
    /// <summary>Treatment Termination Description, ST, 1.</summary>
    public static Attribute<string> TreatmentTerminationDescription => new(0x300A0730u, VR.ST);
    /// <summary>Treatment Tolerance Violation Sequence, SQ, 1.</summary>
    public static SequenceAttribute TreatmentToleranceViolationSequence => new(0x300A0731u);
    /// <summary>Treatment Tolerance Violation Category, CS, 1.</summary>
    public static Attribute<string> TreatmentToleranceViolationCategory => new(0x300A0732u, VR.CS);
    /// <summary>Treatment Tolerance Violation Attribute Sequence, SQ, 1.</summary>
    public static SequenceAttribute TreatmentToleranceViolationAttributeSequence => new(0x300A0733u);
    /// <summary>Treatment Tolerance Violation Description, ST, 1.</summary>
    public static Attribute<string> TreatmentToleranceViolationDescription => new(0x300A0734u, VR.ST);
    /// <summary>Treatment Tolerance Violation Identification, ST, 1.</summary>
    public static Attribute<string> TreatmentToleranceViolationIdentification => new(0x300A0735u, VR.ST);
    /// <summary>Treatment Tolerance Violation DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> TreatmentToleranceViolationDateTime => new(0x300A0736u, VR.DT);
    /// <summary>Recorded RT Control Point DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> RecordedRTControlPointDateTime => new(0x300A073Au, VR.DT);
    /// <summary>Referenced Radiation RT Control Point Index, US, 1.</summary>
    public static Attribute<ushort> ReferencedRadiationRTControlPointIndex => new(0x300A073Bu, VR.US);
    /// <summary>Alternate Value Sequence, SQ, 1.</summary>
    public static SequenceAttribute AlternateValueSequence => new(0x300A073Eu);
    /// <summary>Confirmation Sequence, SQ, 1.</summary>
    public static SequenceAttribute ConfirmationSequence => new(0x300A073Fu);
    /// <summary>Interlock Sequence, SQ, 1.</summary>
    public static SequenceAttribute InterlockSequence => new(0x300A0740u);
    /// <summary>Interlock DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> InterlockDateTime => new(0x300A0741u, VR.DT);
    /// <summary>Interlock Description, ST, 1.</summary>
    public static Attribute<string> InterlockDescription => new(0x300A0742u, VR.ST);
    /// <summary>Interlock Originating Device Sequence, SQ, 1.</summary>
    public static SequenceAttribute InterlockOriginatingDeviceSequence => new(0x300A0743u);
    /// <summary>Interlock Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute InterlockCodeSequence => new(0x300A0744u);
    /// <summary>Interlock Resolution Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute InterlockResolutionCodeSequence => new(0x300A0745u);
    /// <summary>Interlock Resolution User Sequence, SQ, 1.</summary>
    public static SequenceAttribute InterlockResolutionUserSequence => new(0x300A0746u);
    /// <summary>Override DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> OverrideDateTime => new(0x300A0760u, VR.DT);
    /// <summary>Treatment Tolerance Violation Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute TreatmentToleranceViolationTypeCodeSequence => new(0x300A0761u);
    /// <summary>Treatment Tolerance Violation Cause Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute TreatmentToleranceViolationCauseCodeSequence => new(0x300A0762u);
    /// <summary>Measured Meterset to Dose Mapping Sequence, SQ, 1.</summary>
    public static SequenceAttribute MeasuredMetersetToDoseMappingSequence => new(0x300A0772u);
    /// <summary>Referenced Expected In-Vivo Measurement Value Index, US, 1.</summary>
    public static Attribute<ushort> ReferencedExpectedInVivoMeasurementValueIndex => new(0x300A0773u, VR.US);
    /// <summary>Dose Measurement Device Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute DoseMeasurementDeviceCodeSequence => new(0x300A0774u);
    /// <summary>Additional Parameter Recording Instance Sequence, SQ, 1.</summary>
    public static SequenceAttribute AdditionalParameterRecordingInstanceSequence => new(0x300A0780u);
    /// <summary>Interlock Origin Description, ST, 1.</summary>
    public static Attribute<string> InterlockOriginDescription => new(0x300A0783u, VR.ST);
    /// <summary>RT Patient Position Scope Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTPatientPositionScopeSequence => new(0x300A0784u);
    /// <summary>Referenced Treatment Position Group UID, UI, 1.</summary>
    public static Attribute<Uid> ReferencedTreatmentPositionGroupUID => new(0x300A0785u, VR.UI);
    /// <summary>Radiation Order Index, US, 1.</summary>
    public static Attribute<ushort> RadiationOrderIndex => new(0x300A0786u, VR.US);
    /// <summary>Omitted Radiation Sequence, SQ, 1.</summary>
    public static SequenceAttribute OmittedRadiationSequence => new(0x300A0787u);
    /// <summary>Reason for Omission Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReasonForOmissionCodeSequence => new(0x300A0788u);
    /// <summary>RT Delivery Start Patient Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTDeliveryStartPatientPositionSequence => new(0x300A0789u);
    /// <summary>RT Treatment Preparation Patient Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTTreatmentPreparationPatientPositionSequence => new(0x300A078Au);
    /// <summary>Referenced RT Treatment Preparation Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedRTTreatmentPreparationSequence => new(0x300A078Bu);
    /// <summary>Referenced Patient Setup Photo Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedPatientSetupPhotoSequence => new(0x300A078Cu);
    /// <summary>Patient Treatment Preparation Method Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientTreatmentPreparationMethodCodeSequence => new(0x300A078Du);
    /// <summary>Patient Treatment Preparation Procedure Parameter Description, LT, 1.</summary>
    public static Attribute<string> PatientTreatmentPreparationProcedureParameterDescription => new(0x300A078Eu, VR.LT);
    /// <summary>Patient Treatment Preparation Device Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientTreatmentPreparationDeviceSequence => new(0x300A078Fu);
    /// <summary>Patient Treatment Preparation Procedure Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientTreatmentPreparationProcedureSequence => new(0x300A0790u);
    /// <summary>Patient Treatment Preparation Procedure Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientTreatmentPreparationProcedureCodeSequence => new(0x300A0791u);
    /// <summary>Patient Treatment Preparation Method Description, LT, 1.</summary>
    public static Attribute<string> PatientTreatmentPreparationMethodDescription => new(0x300A0792u, VR.LT);
    /// <summary>Patient Treatment Preparation Procedure Parameter Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientTreatmentPreparationProcedureParameterSequence => new(0x300A0793u);
    /// <summary>Patient Setup Photo Description, LT, 1.</summary>
    public static Attribute<string> PatientSetupPhotoDescription => new(0x300A0794u, VR.LT);
    /// <summary>Patient Treatment Preparation Procedure Index, US, 1.</summary>
    public static Attribute<ushort> PatientTreatmentPreparationProcedureIndex => new(0x300A0795u, VR.US);
    /// <summary>Referenced Patient Setup Procedure Index, US, 1.</summary>
    public static Attribute<ushort> ReferencedPatientSetupProcedureIndex => new(0x300A0796u, VR.US);
    /// <summary>RT Radiation Task Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTRadiationTaskSequence => new(0x300A0797u);
    /// <summary>RT Patient Position Displacement Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTPatientPositionDisplacementSequence => new(0x300A0798u);
    /// <summary>RT Patient Position Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTPatientPositionSequence => new(0x300A0799u);
    /// <summary>Displacement Reference Label, LO, 1.</summary>
    public static Attribute<string> DisplacementReferenceLabel => new(0x300A079Au, VR.LO);
    /// <summary>Displacement Matrix, FD, 16.</summary>
    public static Attribute<double> DisplacementMatrix => new(0x300A079Bu, VR.FD);
    /// <summary>Patient Support Displacement Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientSupportDisplacementSequence => new(0x300A079Cu);
    /// <summary>Displacement Reference Location Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute DisplacementReferenceLocationCodeSequence => new(0x300A079Du);
    /// <summary>RT Radiation Set Delivery Usage, CS, 1.</summary>
    public static Attribute<string> RTRadiationSetDeliveryUsage => new(0x300A079Eu, VR.CS);
    /// <summary>Patient Treatment Preparation Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientTreatmentPreparationSequence => new(0x300A079Fu);
    /// <summary>Patient to Equipment Relationship Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientToEquipmentRelationshipSequence => new(0x300A07A0u);
    /// <summary>Imaging Equipment to Treatment Delivery Device Relationship Sequence, SQ, 1.</summary>
    public static SequenceAttribute ImagingEquipmentToTreatmentDeliveryDeviceRelationshipSequence => new(0x300A07A1u);
    /// <summary>Referenced RT Plan Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedRTPlanSequence => new(0x300C0002u);
    /// <summary>Referenced Beam Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedBeamSequence => new(0x300C0004u);
    /// <summary>Referenced Beam Number, IS, 1.</summary>
    public static Attribute<int> ReferencedBeamNumber => new(0x300C0006u, VR.IS);
    /// <summary>Referenced Reference Image Number, IS, 1.</summary>
    public static Attribute<int> ReferencedReferenceImageNumber => new(0x300C0007u, VR.IS);
    /// <summary>Start Cumulative Meterset Weight, DS, 1.</summary>
    public static Attribute<double> StartCumulativeMetersetWeight => new(0x300C0008u, VR.DS);
    /// <summary>End Cumulative Meterset Weight, DS, 1.</summary>
    public static Attribute<double> EndCumulativeMetersetWeight => new(0x300C0009u, VR.DS);
    /// <summary>Referenced Brachy Application Setup Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedBrachyApplicationSetupSequence => new(0x300C000Au);
    /// <summary>Referenced Brachy Application Setup Number, IS, 1.</summary>
    public static Attribute<int> ReferencedBrachyApplicationSetupNumber => new(0x300C000Cu, VR.IS);
    /// <summary>Referenced Source Number, IS, 1.</summary>
    public static Attribute<int> ReferencedSourceNumber => new(0x300C000Eu, VR.IS);
    /// <summary>Referenced Fraction Group Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedFractionGroupSequence => new(0x300C0020u);
    /// <summary>Referenced Fraction Group Number, IS, 1.</summary>
    public static Attribute<int> ReferencedFractionGroupNumber => new(0x300C0022u, VR.IS);
    /// <summary>Referenced Verification Image Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedVerificationImageSequence => new(0x300C0040u);
    /// <summary>Referenced Reference Image Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedReferenceImageSequence => new(0x300C0042u);
    /// <summary>Referenced Dose Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedDoseReferenceSequence => new(0x300C0050u);
    /// <summary>Referenced Dose Reference Number, IS, 1.</summary>
    public static Attribute<int> ReferencedDoseReferenceNumber => new(0x300C0051u, VR.IS);
    /// <summary>Brachy Referenced Dose Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute BrachyReferencedDoseReferenceSequence => new(0x300C0055u);
    /// <summary>Referenced Structure Set Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedStructureSetSequence => new(0x300C0060u);
    /// <summary>Referenced Patient Setup Number, IS, 1.</summary>
    public static Attribute<int> ReferencedPatientSetupNumber => new(0x300C006Au, VR.IS);
    /// <summary>Referenced Dose Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedDoseSequence => new(0x300C0080u);
    /// <summary>Referenced Tolerance Table Number, IS, 1.</summary>
    public static Attribute<int> ReferencedToleranceTableNumber => new(0x300C00A0u, VR.IS);
    /// <summary>Referenced Bolus Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedBolusSequence => new(0x300C00B0u);
    /// <summary>Referenced Wedge Number, IS, 1.</summary>
    public static Attribute<int> ReferencedWedgeNumber => new(0x300C00C0u, VR.IS);
    /// <summary>Referenced Compensator Number, IS, 1.</summary>
    public static Attribute<int> ReferencedCompensatorNumber => new(0x300C00D0u, VR.IS);
    /// <summary>Referenced Block Number, IS, 1.</summary>
    public static Attribute<int> ReferencedBlockNumber => new(0x300C00E0u, VR.IS);
    /// <summary>Referenced Control Point Index, IS, 1.</summary>
    public static Attribute<int> ReferencedControlPointIndex => new(0x300C00F0u, VR.IS);
    /// <summary>Referenced Control Point Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedControlPointSequence => new(0x300C00F2u);
    /// <summary>Referenced Start Control Point Index, IS, 1.</summary>
    public static Attribute<int> ReferencedStartControlPointIndex => new(0x300C00F4u, VR.IS);
    /// <summary>Referenced Stop Control Point Index, IS, 1.</summary>
    public static Attribute<int> ReferencedStopControlPointIndex => new(0x300C00F6u, VR.IS);
    /// <summary>Referenced Range Shifter Number, IS, 1.</summary>
    public static Attribute<int> ReferencedRangeShifterNumber => new(0x300C0100u, VR.IS);
    /// <summary>Referenced Lateral Spreading Device Number, IS, 1.</summary>
    public static Attribute<int> ReferencedLateralSpreadingDeviceNumber => new(0x300C0102u, VR.IS);
    /// <summary>Referenced Range Modulator Number, IS, 1.</summary>
    public static Attribute<int> ReferencedRangeModulatorNumber => new(0x300C0104u, VR.IS);
    /// <summary>Omitted Beam Task Sequence, SQ, 1.</summary>
    public static SequenceAttribute OmittedBeamTaskSequence => new(0x300C0111u);
    /// <summary>Reason for Omission, CS, 1.</summary>
    public static Attribute<string> ReasonForOmission => new(0x300C0112u, VR.CS);
    /// <summary>Reason for Omission Description, LO, 1.</summary>
    public static Attribute<string> ReasonForOmissionDescription => new(0x300C0113u, VR.LO);
    /// <summary>Prescription Overview Sequence, SQ, 1.</summary>
    public static SequenceAttribute PrescriptionOverviewSequence => new(0x300C0114u);
    /// <summary>Total Prescription Dose, FL, 1.</summary>
    public static Attribute<float> TotalPrescriptionDose => new(0x300C0115u, VR.FL);
    /// <summary>Plan Overview Sequence, SQ, 1.</summary>
    public static SequenceAttribute PlanOverviewSequence => new(0x300C0116u);
    /// <summary>Plan Overview Index, US, 1.</summary>
    public static Attribute<ushort> PlanOverviewIndex => new(0x300C0117u, VR.US);
    /// <summary>Referenced Plan Overview Index, US, 1.</summary>
    public static Attribute<ushort> ReferencedPlanOverviewIndex => new(0x300C0118u, VR.US);
    /// <summary>Number of Fractions Included, US, 1.</summary>
    public static Attribute<ushort> NumberOfFractionsIncluded => new(0x300C0119u, VR.US);
    /// <summary>Dose Calibration Conditions Sequence, SQ, 1.</summary>
    public static SequenceAttribute DoseCalibrationConditionsSequence => new(0x300C0120u);
    /// <summary>Absorbed Dose to Meterset Ratio, FD, 1.</summary>
    public static Attribute<double> AbsorbedDoseToMetersetRatio => new(0x300C0121u, VR.FD);
    /// <summary>Delineated Radiation Field Size, FD, 2.</summary>
    public static Attribute<double> DelineatedRadiationFieldSize => new(0x300C0122u, VR.FD);
    /// <summary>Dose Calibration Conditions Verified Flag, CS, 1.</summary>
    public static Attribute<string> DoseCalibrationConditionsVerifiedFlag => new(0x300C0123u, VR.CS);
    /// <summary>Calibration Reference Point Depth, FD, 1.</summary>
    public static Attribute<double> CalibrationReferencePointDepth => new(0x300C0124u, VR.FD);
    /// <summary>Gating Beam Hold Transition Sequence, SQ, 1.</summary>
    public static SequenceAttribute GatingBeamHoldTransitionSequence => new(0x300C0125u);
    /// <summary>Beam Hold Transition, CS, 1.</summary>
    public static Attribute<string> BeamHoldTransition => new(0x300C0126u, VR.CS);
    /// <summary>Beam Hold Transition DateTime, DT, 1.</summary>
    public static Attribute<DicomDateTime> BeamHoldTransitionDateTime => new(0x300C0127u, VR.DT);
    /// <summary>Beam Hold Originating Device Sequence, SQ, 1.</summary>
    public static SequenceAttribute BeamHoldOriginatingDeviceSequence => new(0x300C0128u);
    /// <summary>Beam Hold Transition Trigger Source, CS, 1.</summary>
    public static Attribute<string> BeamHoldTransitionTriggerSource => new(0x300C0129u, VR.CS);
    /// <summary>Approval Status, CS, 1.</summary>
    public static Attribute<string> ApprovalStatus => new(0x300E0002u, VR.CS);
    /// <summary>Review Date, DA, 1.</summary>
    public static Attribute<DateOnly> ReviewDate => new(0x300E0004u, VR.DA);
    /// <summary>Review Time, TM, 1.</summary>
    public static Attribute<TimeOnly> ReviewTime => new(0x300E0005u, VR.TM);
    /// <summary>Reviewer Name, PN, 1.</summary>
    public static Attribute<PersonName> ReviewerName => new(0x300E0008u, VR.PN);
    /// <summary>Radiobiological Dose Effect Sequence, SQ, 1.</summary>
    public static SequenceAttribute RadiobiologicalDoseEffectSequence => new(0x30100001u);
    /// <summary>Radiobiological Dose Effect Flag, CS, 1.</summary>
    public static Attribute<string> RadiobiologicalDoseEffectFlag => new(0x30100002u, VR.CS);
    /// <summary>Effective Dose Calculation Method Category Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute EffectiveDoseCalculationMethodCategoryCodeSequence => new(0x30100003u);
    /// <summary>Effective Dose Calculation Method Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute EffectiveDoseCalculationMethodCodeSequence => new(0x30100004u);
    /// <summary>Effective Dose Calculation Method Description, LO, 1.</summary>
    public static Attribute<string> EffectiveDoseCalculationMethodDescription => new(0x30100005u, VR.LO);
    /// <summary>Conceptual Volume UID, UI, 1.</summary>
    public static Attribute<Uid> ConceptualVolumeUID => new(0x30100006u, VR.UI);
    /// <summary>Originating SOP Instance Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute OriginatingSOPInstanceReferenceSequence => new(0x30100007u);
    /// <summary>Conceptual Volume Constituent Sequence, SQ, 1.</summary>
    public static SequenceAttribute ConceptualVolumeConstituentSequence => new(0x30100008u);
    /// <summary>Equivalent Conceptual Volume Instance Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute EquivalentConceptualVolumeInstanceReferenceSequence => new(0x30100009u);
    /// <summary>Equivalent Conceptual Volumes Sequence, SQ, 1.</summary>
    public static SequenceAttribute EquivalentConceptualVolumesSequence => new(0x3010000Au);
    /// <summary>Referenced Conceptual Volume UID, UI, 1.</summary>
    public static Attribute<Uid> ReferencedConceptualVolumeUID => new(0x3010000Bu, VR.UI);
    /// <summary>Conceptual Volume Combination Expression, UT, 1.</summary>
    public static Attribute<string> ConceptualVolumeCombinationExpression => new(0x3010000Cu, VR.UT);
    /// <summary>Conceptual Volume Constituent Index, US, 1.</summary>
    public static Attribute<ushort> ConceptualVolumeConstituentIndex => new(0x3010000Du, VR.US);
    /// <summary>Conceptual Volume Combination Flag, CS, 1.</summary>
    public static Attribute<string> ConceptualVolumeCombinationFlag => new(0x3010000Eu, VR.CS);
    /// <summary>Conceptual Volume Combination Description, ST, 1.</summary>
    public static Attribute<string> ConceptualVolumeCombinationDescription => new(0x3010000Fu, VR.ST);
    /// <summary>Conceptual Volume Segmentation Defined Flag, CS, 1.</summary>
    public static Attribute<string> ConceptualVolumeSegmentationDefinedFlag => new(0x30100010u, VR.CS);
    /// <summary>Conceptual Volume Segmentation Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute ConceptualVolumeSegmentationReferenceSequence => new(0x30100011u);
    /// <summary>Conceptual Volume Constituent Segmentation Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute ConceptualVolumeConstituentSegmentationReferenceSequence => new(0x30100012u);
    /// <summary>Constituent Conceptual Volume UID, UI, 1.</summary>
    public static Attribute<Uid> ConstituentConceptualVolumeUID => new(0x30100013u, VR.UI);
    /// <summary>Derivation Conceptual Volume Sequence, SQ, 1.</summary>
    public static SequenceAttribute DerivationConceptualVolumeSequence => new(0x30100014u);
    /// <summary>Source Conceptual Volume UID, UI, 1.</summary>
    public static Attribute<Uid> SourceConceptualVolumeUID => new(0x30100015u, VR.UI);
    /// <summary>Conceptual Volume Derivation Algorithm Sequence, SQ, 1.</summary>
    public static SequenceAttribute ConceptualVolumeDerivationAlgorithmSequence => new(0x30100016u);
    /// <summary>Conceptual Volume Description, ST, 1.</summary>
    public static Attribute<string> ConceptualVolumeDescription => new(0x30100017u, VR.ST);
    /// <summary>Source Conceptual Volume Sequence, SQ, 1.</summary>
    public static SequenceAttribute SourceConceptualVolumeSequence => new(0x30100018u);
    /// <summary>Author Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute AuthorIdentificationSequence => new(0x30100019u);
    /// <summary>Manufacturer's Model Version, LO, 1.</summary>
    public static Attribute<string> ManufacturerModelVersion => new(0x3010001Au, VR.LO);
    /// <summary>Device Alternate Identifier, UC, 1.</summary>
    public static Attribute<string> DeviceAlternateIdentifier => new(0x3010001Bu, VR.UC);
    /// <summary>Device Alternate Identifier Type, CS, 1.</summary>
    public static Attribute<string> DeviceAlternateIdentifierType => new(0x3010001Cu, VR.CS);
    /// <summary>Device Alternate Identifier Format, LT, 1.</summary>
    public static Attribute<string> DeviceAlternateIdentifierFormat => new(0x3010001Du, VR.LT);
    /// <summary>Segmentation Creation Template Label, LO, 1.</summary>
    public static Attribute<string> SegmentationCreationTemplateLabel => new(0x3010001Eu, VR.LO);
    /// <summary>Segmentation Template UID, UI, 1.</summary>
    public static Attribute<Uid> SegmentationTemplateUID => new(0x3010001Fu, VR.UI);
    /// <summary>Referenced Segment Reference Index, US, 1.</summary>
    public static Attribute<ushort> ReferencedSegmentReferenceIndex => new(0x30100020u, VR.US);
    /// <summary>Segment Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute SegmentReferenceSequence => new(0x30100021u);
    /// <summary>Segment Reference Index, US, 1.</summary>
    public static Attribute<ushort> SegmentReferenceIndex => new(0x30100022u, VR.US);
    /// <summary>Direct Segment Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute DirectSegmentReferenceSequence => new(0x30100023u);
    /// <summary>Combination Segment Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute CombinationSegmentReferenceSequence => new(0x30100024u);
    /// <summary>Conceptual Volume Sequence, SQ, 1.</summary>
    public static SequenceAttribute ConceptualVolumeSequence => new(0x30100025u);
    /// <summary>Segmented RT Accessory Device Sequence, SQ, 1.</summary>
    public static SequenceAttribute SegmentedRTAccessoryDeviceSequence => new(0x30100026u);
    /// <summary>Segment Characteristics Sequence, SQ, 1.</summary>
    public static SequenceAttribute SegmentCharacteristicsSequence => new(0x30100027u);
    /// <summary>Related Segment Characteristics Sequence, SQ, 1.</summary>
    public static SequenceAttribute RelatedSegmentCharacteristicsSequence => new(0x30100028u);
    /// <summary>Segment Characteristics Precedence, US, 1.</summary>
    public static Attribute<ushort> SegmentCharacteristicsPrecedence => new(0x30100029u, VR.US);
    /// <summary>RT Segment Annotation Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTSegmentAnnotationSequence => new(0x3010002Au);
    /// <summary>Segment Annotation Category Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SegmentAnnotationCategoryCodeSequence => new(0x3010002Bu);
    /// <summary>Segment Annotation Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SegmentAnnotationTypeCodeSequence => new(0x3010002Cu);
    /// <summary>Device Label, LO, 1.</summary>
    public static Attribute<string> DeviceLabel => new(0x3010002Du, VR.LO);
    /// <summary>Device Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute DeviceTypeCodeSequence => new(0x3010002Eu);
    /// <summary>Segment Annotation Type Modifier Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute SegmentAnnotationTypeModifierCodeSequence => new(0x3010002Fu);
    /// <summary>Patient Equipment Relationship Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientEquipmentRelationshipCodeSequence => new(0x30100030u);
    /// <summary>Referenced Fiducials UID, UI, 1.</summary>
    public static Attribute<Uid> ReferencedFiducialsUID => new(0x30100031u, VR.UI);
    /// <summary>Patient Treatment Orientation Sequence, SQ, 1.</summary>
    public static SequenceAttribute PatientTreatmentOrientationSequence => new(0x30100032u);
    /// <summary>User Content Label, SH, 1.</summary>
    public static Attribute<string> UserContentLabel => new(0x30100033u, VR.SH);
    /// <summary>User Content Long Label, LO, 1.</summary>
    public static Attribute<string> UserContentLongLabel => new(0x30100034u, VR.LO);
    /// <summary>Entity Label, SH, 1.</summary>
    public static Attribute<string> EntityLabel => new(0x30100035u, VR.SH);
    /// <summary>Entity Name, LO, 1.</summary>
    public static Attribute<string> EntityName => new(0x30100036u, VR.LO);
    /// <summary>Entity Description, ST, 1.</summary>
    public static Attribute<string> EntityDescription => new(0x30100037u, VR.ST);
    /// <summary>Entity Long Label, LO, 1.</summary>
    public static Attribute<string> EntityLongLabel => new(0x30100038u, VR.LO);
    /// <summary>Device Index, US, 1.</summary>
    public static Attribute<ushort> DeviceIndex => new(0x30100039u, VR.US);
    /// <summary>RT Treatment Phase Index, US, 1.</summary>
    public static Attribute<ushort> RTTreatmentPhaseIndex => new(0x3010003Au, VR.US);
    /// <summary>RT Treatment Phase UID, UI, 1.</summary>
    public static Attribute<Uid> RTTreatmentPhaseUID => new(0x3010003Bu, VR.UI);
    /// <summary>RT Prescription Index, US, 1.</summary>
    public static Attribute<ushort> RTPrescriptionIndex => new(0x3010003Cu, VR.US);
    /// <summary>RT Segment Annotation Index, US, 1.</summary>
    public static Attribute<ushort> RTSegmentAnnotationIndex => new(0x3010003Du, VR.US);
    /// <summary>Basis RT Treatment Phase Index, US, 1.</summary>
    public static Attribute<ushort> BasisRTTreatmentPhaseIndex => new(0x3010003Eu, VR.US);
    /// <summary>Related RT Treatment Phase Index, US, 1.</summary>
    public static Attribute<ushort> RelatedRTTreatmentPhaseIndex => new(0x3010003Fu, VR.US);
    /// <summary>Referenced RT Treatment Phase Index, US, 1.</summary>
    public static Attribute<ushort> ReferencedRTTreatmentPhaseIndex => new(0x30100040u, VR.US);
    /// <summary>Referenced RT Prescription Index, US, 1.</summary>
    public static Attribute<ushort> ReferencedRTPrescriptionIndex => new(0x30100041u, VR.US);
    /// <summary>Referenced Parent RT Prescription Index, US, 1.</summary>
    public static Attribute<ushort> ReferencedParentRTPrescriptionIndex => new(0x30100042u, VR.US);
    /// <summary>Manufacturer's Device Identifier, ST, 1.</summary>
    public static Attribute<string> ManufacturerDeviceIdentifier => new(0x30100043u, VR.ST);
    /// <summary>Instance-Level Referenced Performed Procedure Step Sequence, SQ, 1.</summary>
    public static SequenceAttribute InstanceLevelReferencedPerformedProcedureStepSequence => new(0x30100044u);
    /// <summary>RT Treatment Phase Intent Presence Flag, CS, 1.</summary>
    public static Attribute<string> RTTreatmentPhaseIntentPresenceFlag => new(0x30100045u, VR.CS);
    /// <summary>Radiotherapy Treatment Type, CS, 1.</summary>
    public static Attribute<string> RadiotherapyTreatmentType => new(0x30100046u, VR.CS);
    /// <summary>Teletherapy Radiation Type, CS, 1-n.</summary>
    public static Attribute<string> TeletherapyRadiationType => new(0x30100047u, VR.CS);
    /// <summary>Brachytherapy Source Type, CS, 1-n.</summary>
    public static Attribute<string> BrachytherapySourceType => new(0x30100048u, VR.CS);
    /// <summary>Referenced RT Treatment Phase Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedRTTreatmentPhaseSequence => new(0x30100049u);
    /// <summary>Referenced Direct Segment Instance Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedDirectSegmentInstanceSequence => new(0x3010004Au);
    /// <summary>Intended RT Treatment Phase Sequence, SQ, 1.</summary>
    public static SequenceAttribute IntendedRTTreatmentPhaseSequence => new(0x3010004Bu);
    /// <summary>Intended Phase Start Date, DA, 1.</summary>
    public static Attribute<DateOnly> IntendedPhaseStartDate => new(0x3010004Cu, VR.DA);
    /// <summary>Intended Phase End Date, DA, 1.</summary>
    public static Attribute<DateOnly> IntendedPhaseEndDate => new(0x3010004Du, VR.DA);
    /// <summary>RT Treatment Phase Interval Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTTreatmentPhaseIntervalSequence => new(0x3010004Eu);
    /// <summary>Temporal Relationship Interval Anchor, CS, 1.</summary>
    public static Attribute<string> TemporalRelationshipIntervalAnchor => new(0x3010004Fu, VR.CS);
    /// <summary>Minimum Number of Interval Days, FD, 1.</summary>
    public static Attribute<double> MinimumNumberOfIntervalDays => new(0x30100050u, VR.FD);
    /// <summary>Maximum Number of Interval Days, FD, 1.</summary>
    public static Attribute<double> MaximumNumberOfIntervalDays => new(0x30100051u, VR.FD);
    /// <summary>Pertinent SOP Classes in Study, UI, 1-n.</summary>
    public static Attribute<Uid> PertinentSOPClassesInStudy => new(0x30100052u, VR.UI);
    /// <summary>Pertinent SOP Classes in Series, UI, 1-n.</summary>
    public static Attribute<Uid> PertinentSOPClassesInSeries => new(0x30100053u, VR.UI);
    /// <summary>RT Prescription Label, LO, 1.</summary>
    public static Attribute<string> RTPrescriptionLabel => new(0x30100054u, VR.LO);
    /// <summary>RT Physician Intent Predecessor Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTPhysicianIntentPredecessorSequence => new(0x30100055u);
    /// <summary>RT Treatment Approach Label, LO, 1.</summary>
    public static Attribute<string> RTTreatmentApproachLabel => new(0x30100056u, VR.LO);
    /// <summary>RT Physician Intent Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTPhysicianIntentSequence => new(0x30100057u);
    /// <summary>RT Physician Intent Index, US, 1.</summary>
    public static Attribute<ushort> RTPhysicianIntentIndex => new(0x30100058u, VR.US);
    /// <summary>RT Treatment Intent Type, CS, 1.</summary>
    public static Attribute<string> RTTreatmentIntentType => new(0x30100059u, VR.CS);
    /// <summary>RT Physician Intent Narrative, UT, 1.</summary>
    public static Attribute<string> RTPhysicianIntentNarrative => new(0x3010005Au, VR.UT);
    /// <summary>RT Protocol Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTProtocolCodeSequence => new(0x3010005Bu);
    /// <summary>Reason for Superseding, ST, 1.</summary>
    public static Attribute<string> ReasonForSuperseding => new(0x3010005Cu, VR.ST);
    /// <summary>RT Diagnosis Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTDiagnosisCodeSequence => new(0x3010005Du);
    /// <summary>Referenced RT Physician Intent Index, US, 1.</summary>
    public static Attribute<ushort> ReferencedRTPhysicianIntentIndex => new(0x3010005Eu, VR.US);
    /// <summary>RT Physician Intent Input Instance Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTPhysicianIntentInputInstanceSequence => new(0x3010005Fu);
    /// <summary>RT Anatomic Prescription Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTAnatomicPrescriptionSequence => new(0x30100060u);
    /// <summary>Prior Treatment Dose Description, UT, 1.</summary>
    public static Attribute<string> PriorTreatmentDoseDescription => new(0x30100061u, VR.UT);
    /// <summary>Prior Treatment Reference Sequence, SQ, 1.</summary>
    public static SequenceAttribute PriorTreatmentReferenceSequence => new(0x30100062u);
    /// <summary>Dosimetric Objective Evaluation Scope, CS, 1.</summary>
    public static Attribute<string> DosimetricObjectiveEvaluationScope => new(0x30100063u, VR.CS);
    /// <summary>Therapeutic Role Category Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute TherapeuticRoleCategoryCodeSequence => new(0x30100064u);
    /// <summary>Therapeutic Role Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute TherapeuticRoleTypeCodeSequence => new(0x30100065u);
    /// <summary>Conceptual Volume Optimization Precedence, US, 1.</summary>
    public static Attribute<ushort> ConceptualVolumeOptimizationPrecedence => new(0x30100066u, VR.US);
    /// <summary>Conceptual Volume Category Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ConceptualVolumeCategoryCodeSequence => new(0x30100067u);
    /// <summary>Conceptual Volume Blocking Constraint, CS, 1.</summary>
    public static Attribute<string> ConceptualVolumeBlockingConstraint => new(0x30100068u, VR.CS);
    /// <summary>Conceptual Volume Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ConceptualVolumeTypeCodeSequence => new(0x30100069u);
    /// <summary>Conceptual Volume Type Modifier Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute ConceptualVolumeTypeModifierCodeSequence => new(0x3010006Au);
    /// <summary>RT Prescription Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTPrescriptionSequence => new(0x3010006Bu);
    /// <summary>Dosimetric Objective Sequence, SQ, 1.</summary>
    public static SequenceAttribute DosimetricObjectiveSequence => new(0x3010006Cu);
    /// <summary>Dosimetric Objective Type Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute DosimetricObjectiveTypeCodeSequence => new(0x3010006Du);
    /// <summary>Dosimetric Objective UID, UI, 1.</summary>
    public static Attribute<Uid> DosimetricObjectiveUID => new(0x3010006Eu, VR.UI);
    /// <summary>Referenced Dosimetric Objective UID, UI, 1.</summary>
    public static Attribute<Uid> ReferencedDosimetricObjectiveUID => new(0x3010006Fu, VR.UI);
    /// <summary>Dosimetric Objective Parameter Sequence, SQ, 1.</summary>
    public static SequenceAttribute DosimetricObjectiveParameterSequence => new(0x30100070u);
    /// <summary>Referenced Dosimetric Objectives Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedDosimetricObjectivesSequence => new(0x30100071u);
    /// <summary>Absolute Dosimetric Objective Flag, CS, 1.</summary>
    public static Attribute<string> AbsoluteDosimetricObjectiveFlag => new(0x30100073u, VR.CS);
    /// <summary>Dosimetric Objective Weight, FD, 1.</summary>
    public static Attribute<double> DosimetricObjectiveWeight => new(0x30100074u, VR.FD);
    /// <summary>Dosimetric Objective Purpose, CS, 1.</summary>
    public static Attribute<string> DosimetricObjectivePurpose => new(0x30100075u, VR.CS);
    /// <summary>Planning Input Information Sequence, SQ, 1.</summary>
    public static SequenceAttribute PlanningInputInformationSequence => new(0x30100076u);
    /// <summary>Treatment Site, LO, 1.</summary>
    public static Attribute<string> TreatmentSite => new(0x30100077u, VR.LO);
    /// <summary>Treatment Site Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute TreatmentSiteCodeSequence => new(0x30100078u);
    /// <summary>Fraction Pattern Sequence, SQ, 1.</summary>
    public static SequenceAttribute FractionPatternSequence => new(0x30100079u);
    /// <summary>Treatment Technique Notes, UT, 1.</summary>
    public static Attribute<string> TreatmentTechniqueNotes => new(0x3010007Au, VR.UT);
    /// <summary>Prescription Notes, UT, 1.</summary>
    public static Attribute<string> PrescriptionNotes => new(0x3010007Bu, VR.UT);
    /// <summary>Number of Interval Fractions, IS, 1.</summary>
    public static Attribute<int> NumberOfIntervalFractions => new(0x3010007Cu, VR.IS);
    /// <summary>Number of Fractions, US, 1.</summary>
    public static Attribute<ushort> NumberOfFractions => new(0x3010007Du, VR.US);
    /// <summary>Intended Delivery Duration, US, 1.</summary>
    public static Attribute<ushort> IntendedDeliveryDuration => new(0x3010007Eu, VR.US);
    /// <summary>Fractionation Notes, UT, 1.</summary>
    public static Attribute<string> FractionationNotes => new(0x3010007Fu, VR.UT);
    /// <summary>RT Treatment Technique Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RTTreatmentTechniqueCodeSequence => new(0x30100080u);
    /// <summary>Prescription Notes Sequence, SQ, 1.</summary>
    public static SequenceAttribute PrescriptionNotesSequence => new(0x30100081u);
    /// <summary>Fraction-Based Relationship Sequence, SQ, 1.</summary>
    public static SequenceAttribute FractionBasedRelationshipSequence => new(0x30100082u);
    /// <summary>Fraction-Based Relationship Interval Anchor, CS, 1.</summary>
    public static Attribute<string> FractionBasedRelationshipIntervalAnchor => new(0x30100083u, VR.CS);
    /// <summary>Minimum Hours between Fractions, FD, 1.</summary>
    public static Attribute<double> MinimumHoursBetweenFractions => new(0x30100084u, VR.FD);
    /// <summary>Intended Fraction Start Time, TM, 1-n.</summary>
    public static Attribute<TimeOnly> IntendedFractionStartTime => new(0x30100085u, VR.TM);
    /// <summary>Intended Start Day of Week, LT, 1.</summary>
    public static Attribute<string> IntendedStartDayOfWeek => new(0x30100086u, VR.LT);
    /// <summary>Weekday Fraction Pattern Sequence, SQ, 1.</summary>
    public static SequenceAttribute WeekdayFractionPatternSequence => new(0x30100087u);
    /// <summary>Delivery Time Structure Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute DeliveryTimeStructureCodeSequence => new(0x30100088u);
    /// <summary>Treatment Site Modifier Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute TreatmentSiteModifierCodeSequence => new(0x30100089u);
    /// <summary>Robotic Base Location Indicator, CS, 1, retired.</summary>
    public static Attribute<string> RoboticBaseLocationIndicator => new(0x30100090u, VR.CS);
    /// <summary>Robotic Path Node Set Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute RoboticPathNodeSetCodeSequence => new(0x30100091u);
    /// <summary>Robotic Node Identifier, UL, 1.</summary>
    public static Attribute<uint> RoboticNodeIdentifier => new(0x30100092u, VR.UL);
    /// <summary>RT Treatment Source Coordinates, FD, 3.</summary>
    public static Attribute<double> RTTreatmentSourceCoordinates => new(0x30100093u, VR.FD);
    /// <summary>Radiation Source Coordinate SystemYaw Angle, FD, 1.</summary>
    public static Attribute<double> RadiationSourceCoordinateSystemYawAngle => new(0x30100094u, VR.FD);
    /// <summary>Radiation Source Coordinate SystemRoll Angle, FD, 1.</summary>
    public static Attribute<double> RadiationSourceCoordinateSystemRollAngle => new(0x30100095u, VR.FD);
    /// <summary>Radiation Source Coordinate System Pitch Angle, FD, 1.</summary>
    public static Attribute<double> RadiationSourceCoordinateSystemPitchAngle => new(0x30100096u, VR.FD);
    /// <summary>Robotic Path Control Point Sequence, SQ, 1.</summary>
    public static SequenceAttribute RoboticPathControlPointSequence => new(0x30100097u);
    /// <summary>Tomotherapeutic Control Point Sequence, SQ, 1.</summary>
    public static SequenceAttribute TomotherapeuticControlPointSequence => new(0x30100098u);
    /// <summary>Tomotherapeutic Leaf Open Durations, FD, 1-n.</summary>
    public static Attribute<double> TomotherapeuticLeafOpenDurations => new(0x30100099u, VR.FD);
    /// <summary>Tomotherapeutic Leaf Initial Closed Durations, FD, 1-n.</summary>
    public static Attribute<double> TomotherapeuticLeafInitialClosedDurations => new(0x3010009Au, VR.FD);
    /// <summary>Conceptual Volume Identification Sequence, SQ, 1.</summary>
    public static SequenceAttribute ConceptualVolumeIdentificationSequence => new(0x301000A0u);
    /// <summary>Arbitrary, LT, 1, retired.</summary>
    public static Attribute<string> Arbitrary => new(0x40000010u, VR.LT);
    /// <summary>Text Comments, LT, 1, retired.</summary>
    public static Attribute<string> TextComments => new(0x40004000u, VR.LT);
    /// <summary>Results ID, SH, 1, retired.</summary>
    public static Attribute<string> ResultsID => new(0x40080040u, VR.SH);
    /// <summary>Results ID Issuer, LO, 1, retired.</summary>
    public static Attribute<string> ResultsIDIssuer => new(0x40080042u, VR.LO);
    /// <summary>Referenced Interpretation Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute ReferencedInterpretationSequence => new(0x40080050u);
    /// <summary>Report Production Status (Trial), CS, 1, retired.</summary>
    public static Attribute<string> ReportProductionStatusTrial => new(0x400800FFu, VR.CS);
    /// <summary>Interpretation Recorded Date, DA, 1, retired.</summary>
    public static Attribute<DateOnly> InterpretationRecordedDate => new(0x40080100u, VR.DA);
    /// <summary>Interpretation Recorded Time, TM, 1, retired.</summary>
    public static Attribute<TimeOnly> InterpretationRecordedTime => new(0x40080101u, VR.TM);
    /// <summary>Interpretation Recorder, PN, 1, retired.</summary>
    public static Attribute<PersonName> InterpretationRecorder => new(0x40080102u, VR.PN);
    /// <summary>Reference to Recorded Sound, LO, 1, retired.</summary>
    public static Attribute<string> ReferenceToRecordedSound => new(0x40080103u, VR.LO);
    /// <summary>Interpretation Transcription Date, DA, 1, retired.</summary>
    public static Attribute<DateOnly> InterpretationTranscriptionDate => new(0x40080108u, VR.DA);
    /// <summary>Interpretation Transcription Time, TM, 1, retired.</summary>
    public static Attribute<TimeOnly> InterpretationTranscriptionTime => new(0x40080109u, VR.TM);
    /// <summary>Interpretation Transcriber, PN, 1, retired.</summary>
    public static Attribute<PersonName> InterpretationTranscriber => new(0x4008010Au, VR.PN);
    /// <summary>Interpretation Text, ST, 1, retired.</summary>
    public static Attribute<string> InterpretationText => new(0x4008010Bu, VR.ST);
    /// <summary>Interpretation Author, PN, 1, retired.</summary>
    public static Attribute<PersonName> InterpretationAuthor => new(0x4008010Cu, VR.PN);
    /// <summary>Interpretation Approver Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute InterpretationApproverSequence => new(0x40080111u);
    /// <summary>Interpretation Approval Date, DA, 1, retired.</summary>
    public static Attribute<DateOnly> InterpretationApprovalDate => new(0x40080112u, VR.DA);
    /// <summary>Interpretation Approval Time, TM, 1, retired.</summary>
    public static Attribute<TimeOnly> InterpretationApprovalTime => new(0x40080113u, VR.TM);
    /// <summary>Physician Approving Interpretation, PN, 1, retired.</summary>
    public static Attribute<PersonName> PhysicianApprovingInterpretation => new(0x40080114u, VR.PN);
    /// <summary>Interpretation Diagnosis Description, LT, 1, retired.</summary>
    public static Attribute<string> InterpretationDiagnosisDescription => new(0x40080115u, VR.LT);
    /// <summary>Interpretation Diagnosis Code Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute InterpretationDiagnosisCodeSequence => new(0x40080117u);
    /// <summary>Results Distribution List Sequence, SQ, 1, retired.</summary>
    public static SequenceAttribute ResultsDistributionListSequence => new(0x40080118u);
    /// <summary>Distribution Name, PN, 1, retired.</summary>
    public static Attribute<PersonName> DistributionName => new(0x40080119u, VR.PN);
    /// <summary>Distribution Address, LO, 1, retired.</summary>
    public static Attribute<string> DistributionAddress => new(0x4008011Au, VR.LO);
    /// <summary>Interpretation ID, SH, 1, retired.</summary>
    public static Attribute<string> InterpretationID => new(0x40080200u, VR.SH);
    /// <summary>Interpretation ID Issuer, LO, 1, retired.</summary>
    public static Attribute<string> InterpretationIDIssuer => new(0x40080202u, VR.LO);
    /// <summary>Interpretation Type ID, CS, 1, retired.</summary>
    public static Attribute<string> InterpretationTypeID => new(0x40080210u, VR.CS);
    /// <summary>Interpretation Status ID, CS, 1, retired.</summary>
    public static Attribute<string> InterpretationStatusID => new(0x40080212u, VR.CS);
    /// <summary>Impressions, ST, 1, retired.</summary>
    public static Attribute<string> Impressions => new(0x40080300u, VR.ST);
    /// <summary>Results Comments, ST, 1, retired.</summary>
    public static Attribute<string> ResultsComments => new(0x40084000u, VR.ST);
    /// <summary>Low Energy Detectors, CS, 1.</summary>
    public static Attribute<string> LowEnergyDetectors => new(0x40100001u, VR.CS);
    /// <summary>High Energy Detectors, CS, 1.</summary>
    public static Attribute<string> HighEnergyDetectors => new(0x40100002u, VR.CS);
    /// <summary>Detector Geometry Sequence, SQ, 1.</summary>
    public static SequenceAttribute DetectorGeometrySequence => new(0x40100004u);
    /// <summary>Threat ROI Voxel Sequence, SQ, 1.</summary>
    public static SequenceAttribute ThreatROIVoxelSequence => new(0x40101001u);
    /// <summary>Threat ROI Base, FL, 3.</summary>
    public static Attribute<float> ThreatROIBase => new(0x40101004u, VR.FL);
    /// <summary>Threat ROI Extents, FL, 3.</summary>
    public static Attribute<float> ThreatROIExtents => new(0x40101005u, VR.FL);
    /// <summary>Threat ROI Bitmap, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> ThreatROIBitmap => new(0x40101006u, VR.OB);
    /// <summary>Route Segment ID, SH, 1.</summary>
    public static Attribute<string> RouteSegmentID => new(0x40101007u, VR.SH);
    /// <summary>Gantry Type, CS, 1.</summary>
    public static Attribute<string> GantryType => new(0x40101008u, VR.CS);
    /// <summary>OOI Owner Type, CS, 1.</summary>
    public static Attribute<string> OOIOwnerType => new(0x40101009u, VR.CS);
    /// <summary>Route Segment Sequence, SQ, 1.</summary>
    public static SequenceAttribute RouteSegmentSequence => new(0x4010100Au);
    /// <summary>Potential Threat Object ID, US, 1.</summary>
    public static Attribute<ushort> PotentialThreatObjectID => new(0x40101010u, VR.US);
    /// <summary>Threat Sequence, SQ, 1.</summary>
    public static SequenceAttribute ThreatSequence => new(0x40101011u);
    /// <summary>Threat Category, CS, 1.</summary>
    public static Attribute<string> ThreatCategory => new(0x40101012u, VR.CS);
    /// <summary>Threat Category Description, LT, 1.</summary>
    public static Attribute<string> ThreatCategoryDescription => new(0x40101013u, VR.LT);
    /// <summary>ATD Ability Assessment, CS, 1.</summary>
    public static Attribute<string> ATDAbilityAssessment => new(0x40101014u, VR.CS);
    /// <summary>ATD Assessment Flag, CS, 1.</summary>
    public static Attribute<string> ATDAssessmentFlag => new(0x40101015u, VR.CS);
    /// <summary>ATD Assessment Probability, FL, 1.</summary>
    public static Attribute<float> ATDAssessmentProbability => new(0x40101016u, VR.FL);
    /// <summary>Mass, FL, 1.</summary>
    public static Attribute<float> Mass => new(0x40101017u, VR.FL);
    /// <summary>Density, FL, 1.</summary>
    public static Attribute<float> Density => new(0x40101018u, VR.FL);
    /// <summary>Z Effective, FL, 1.</summary>
    public static Attribute<float> ZEffective => new(0x40101019u, VR.FL);
    /// <summary>Boarding Pass ID, SH, 1.</summary>
    public static Attribute<string> BoardingPassID => new(0x4010101Au, VR.SH);
    /// <summary>Center of Mass, FL, 3.</summary>
    public static Attribute<float> CenterOfMass => new(0x4010101Bu, VR.FL);
    /// <summary>Center of PTO, FL, 3.</summary>
    public static Attribute<float> CenterOfPTO => new(0x4010101Cu, VR.FL);
    /// <summary>Bounding Polygon, FL, 6-n.</summary>
    public static Attribute<float> BoundingPolygon => new(0x4010101Du, VR.FL);
    /// <summary>Route Segment Start Location ID, SH, 1.</summary>
    public static Attribute<string> RouteSegmentStartLocationID => new(0x4010101Eu, VR.SH);
    /// <summary>Route Segment End Location ID, SH, 1.</summary>
    public static Attribute<string> RouteSegmentEndLocationID => new(0x4010101Fu, VR.SH);
    /// <summary>Route Segment Location ID Type, CS, 1.</summary>
    public static Attribute<string> RouteSegmentLocationIDType => new(0x40101020u, VR.CS);
    /// <summary>Abort Reason, CS, 1-n.</summary>
    public static Attribute<string> AbortReason => new(0x40101021u, VR.CS);
    /// <summary>Volume of PTO, FL, 1.</summary>
    public static Attribute<float> VolumeOfPTO => new(0x40101023u, VR.FL);
    /// <summary>Abort Flag, CS, 1.</summary>
    public static Attribute<string> AbortFlag => new(0x40101024u, VR.CS);
    /// <summary>Route Segment Start Time, DT, 1.</summary>
    public static Attribute<DicomDateTime> RouteSegmentStartTime => new(0x40101025u, VR.DT);
    /// <summary>Route Segment End Time, DT, 1.</summary>
    public static Attribute<DicomDateTime> RouteSegmentEndTime => new(0x40101026u, VR.DT);
    /// <summary>TDR Type, CS, 1.</summary>
    public static Attribute<string> TDRType => new(0x40101027u, VR.CS);
    /// <summary>International Route Segment, CS, 1.</summary>
    public static Attribute<string> InternationalRouteSegment => new(0x40101028u, VR.CS);
    /// <summary>Threat Detection Algorithm and Version, LO, 1-n.</summary>
    public static Attribute<string> ThreatDetectionAlgorithmAndVersion => new(0x40101029u, VR.LO);
    /// <summary>Assigned Location, SH, 1.</summary>
    public static Attribute<string> AssignedLocation => new(0x4010102Au, VR.SH);
    /// <summary>Alarm Decision Time, DT, 1.</summary>
    public static Attribute<DicomDateTime> AlarmDecisionTime => new(0x4010102Bu, VR.DT);
    /// <summary>Alarm Decision, CS, 1.</summary>
    public static Attribute<string> AlarmDecision => new(0x40101031u, VR.CS);
    /// <summary>Number of Total Objects, US, 1.</summary>
    public static Attribute<ushort> NumberOfTotalObjects => new(0x40101033u, VR.US);
    /// <summary>Number of Alarm Objects, US, 1.</summary>
    public static Attribute<ushort> NumberOfAlarmObjects => new(0x40101034u, VR.US);
    /// <summary>PTO Representation Sequence, SQ, 1.</summary>
    public static SequenceAttribute PTORepresentationSequence => new(0x40101037u);
    /// <summary>ATD Assessment Sequence, SQ, 1.</summary>
    public static SequenceAttribute ATDAssessmentSequence => new(0x40101038u);
    /// <summary>TIP Type, CS, 1.</summary>
    public static Attribute<string> TIPType => new(0x40101039u, VR.CS);
    /// <summary>DICOS Version, CS, 1.</summary>
    public static Attribute<string> DICOSVersion => new(0x4010103Au, VR.CS);
    /// <summary>OOI Owner Creation Time, DT, 1.</summary>
    public static Attribute<DicomDateTime> OOIOwnerCreationTime => new(0x40101041u, VR.DT);
    /// <summary>OOI Type, CS, 1.</summary>
    public static Attribute<string> OOIType => new(0x40101042u, VR.CS);
    /// <summary>OOI Size, FL, 3.</summary>
    public static Attribute<float> OOISize => new(0x40101043u, VR.FL);
    /// <summary>Acquisition Status, CS, 1.</summary>
    public static Attribute<string> AcquisitionStatus => new(0x40101044u, VR.CS);
    /// <summary>Basis Materials Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute BasisMaterialsCodeSequence => new(0x40101045u);
    /// <summary>Phantom Type, CS, 1.</summary>
    public static Attribute<string> PhantomType => new(0x40101046u, VR.CS);
    /// <summary>OOI Owner Sequence, SQ, 1.</summary>
    public static SequenceAttribute OOIOwnerSequence => new(0x40101047u);
    /// <summary>Scan Type, CS, 1.</summary>
    public static Attribute<string> ScanType => new(0x40101048u, VR.CS);
    /// <summary>Itinerary ID, LO, 1.</summary>
    public static Attribute<string> ItineraryID => new(0x40101051u, VR.LO);
    /// <summary>Itinerary ID Type, SH, 1.</summary>
    public static Attribute<string> ItineraryIDType => new(0x40101052u, VR.SH);
    /// <summary>Itinerary ID Assigning Authority, LO, 1.</summary>
    public static Attribute<string> ItineraryIDAssigningAuthority => new(0x40101053u, VR.LO);
    /// <summary>Route ID, SH, 1.</summary>
    public static Attribute<string> RouteID => new(0x40101054u, VR.SH);
    /// <summary>Route ID Assigning Authority, SH, 1.</summary>
    public static Attribute<string> RouteIDAssigningAuthority => new(0x40101055u, VR.SH);
    /// <summary>Inbound Arrival Type, CS, 1.</summary>
    public static Attribute<string> InboundArrivalType => new(0x40101056u, VR.CS);
    /// <summary>Carrier ID, SH, 1.</summary>
    public static Attribute<string> CarrierID => new(0x40101058u, VR.SH);
    /// <summary>Carrier ID Assigning Authority, CS, 1.</summary>
    public static Attribute<string> CarrierIDAssigningAuthority => new(0x40101059u, VR.CS);
    /// <summary>Source Orientation, FL, 3.</summary>
    public static Attribute<float> SourceOrientation => new(0x40101060u, VR.FL);
    /// <summary>Source Position, FL, 3.</summary>
    public static Attribute<float> SourcePosition => new(0x40101061u, VR.FL);
    /// <summary>Belt Height, FL, 1.</summary>
    public static Attribute<float> BeltHeight => new(0x40101062u, VR.FL);
    /// <summary>Algorithm Routing Code Sequence, SQ, 1.</summary>
    public static SequenceAttribute AlgorithmRoutingCodeSequence => new(0x40101064u);
    /// <summary>Transport Classification, CS, 1.</summary>
    public static Attribute<string> TransportClassification => new(0x40101067u, VR.CS);
    /// <summary>OOI Type Descriptor, LT, 1.</summary>
    public static Attribute<string> OOITypeDescriptor => new(0x40101068u, VR.LT);
    /// <summary>Total Processing Time, FL, 1.</summary>
    public static Attribute<float> TotalProcessingTime => new(0x40101069u, VR.FL);
    /// <summary>Detector Calibration Data, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> DetectorCalibrationData => new(0x4010106Cu, VR.OB);
    /// <summary>Additional Screening Performed, CS, 1.</summary>
    public static Attribute<string> AdditionalScreeningPerformed => new(0x4010106Du, VR.CS);
    /// <summary>Additional Inspection Selection Criteria, CS, 1.</summary>
    public static Attribute<string> AdditionalInspectionSelectionCriteria => new(0x4010106Eu, VR.CS);
    /// <summary>Additional Inspection Method Sequence, SQ, 1.</summary>
    public static SequenceAttribute AdditionalInspectionMethodSequence => new(0x4010106Fu);
    /// <summary>AIT Device Type, CS, 1.</summary>
    public static Attribute<string> AITDeviceType => new(0x40101070u, VR.CS);
    /// <summary>QR Measurements Sequence, SQ, 1.</summary>
    public static SequenceAttribute QRMeasurementsSequence => new(0x40101071u);
    /// <summary>Target Material Sequence, SQ, 1.</summary>
    public static SequenceAttribute TargetMaterialSequence => new(0x40101072u);
    /// <summary>SNR Threshold, FD, 1.</summary>
    public static Attribute<double> SNRThreshold => new(0x40101073u, VR.FD);
    /// <summary>Image Scale Representation, DS, 1.</summary>
    public static Attribute<double> ImageScaleRepresentation => new(0x40101075u, VR.DS);
    /// <summary>Referenced PTO Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedPTOSequence => new(0x40101076u);
    /// <summary>Referenced TDR Instance Sequence, SQ, 1.</summary>
    public static SequenceAttribute ReferencedTDRInstanceSequence => new(0x40101077u);
    /// <summary>PTO Location Description, ST, 1.</summary>
    public static Attribute<string> PTOLocationDescription => new(0x40101078u, VR.ST);
    /// <summary>Anomaly Locator Indicator Sequence, SQ, 1.</summary>
    public static SequenceAttribute AnomalyLocatorIndicatorSequence => new(0x40101079u);
    /// <summary>Anomaly Locator Indicator, FL, 3.</summary>
    public static Attribute<float> AnomalyLocatorIndicator => new(0x4010107Au, VR.FL);
    /// <summary>PTO Region Sequence, SQ, 1.</summary>
    public static SequenceAttribute PTORegionSequence => new(0x4010107Bu);
    /// <summary>Inspection Selection Criteria, CS, 1.</summary>
    public static Attribute<string> InspectionSelectionCriteria => new(0x4010107Cu, VR.CS);
    /// <summary>Secondary Inspection Method Sequence, SQ, 1.</summary>
    public static SequenceAttribute SecondaryInspectionMethodSequence => new(0x4010107Du);
    /// <summary>PRCS to RCS Orientation, DS, 6.</summary>
    public static Attribute<double> PRCSToRCSOrientation => new(0x4010107Eu, VR.DS);
    /// <summary>MAC Parameters Sequence, SQ, 1.</summary>
    public static SequenceAttribute MACParametersSequence => new(0x4FFE0001u);
    /// <summary>Shared Functional Groups Sequence, SQ, 1.</summary>
    public static SequenceAttribute SharedFunctionalGroupsSequence => new(0x52009229u);
    /// <summary>Per-Frame Functional Groups Sequence, SQ, 1.</summary>
    public static SequenceAttribute PerFrameFunctionalGroupsSequence => new(0x52009230u);
    /// <summary>Waveform Sequence, SQ, 1.</summary>
    public static SequenceAttribute WaveformSequence => new(0x54000100u);
    /// <summary>Channel Minimum Value, OB or OW, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> ChannelMinimumValue => new(0x54000110u, VR.OB);
    /// <summary>Channel Maximum Value, OB or OW, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> ChannelMaximumValue => new(0x54000112u, VR.OB);
    /// <summary>Waveform Bits Allocated, US, 1.</summary>
    public static Attribute<ushort> WaveformBitsAllocated => new(0x54001004u, VR.US);
    /// <summary>Waveform Sample Interpretation, CS, 1.</summary>
    public static Attribute<string> WaveformSampleInterpretation => new(0x54001006u, VR.CS);
    /// <summary>Waveform Padding Value, OB or OW, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> WaveformPaddingValue => new(0x5400100Au, VR.OB);
    /// <summary>Waveform Data, OB or OW, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> WaveformData => new(0x54001010u, VR.OB);
    /// <summary>First Order Phase Correction Angle, OF, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> FirstOrderPhaseCorrectionAngle => new(0x56000010u, VR.OF);
    /// <summary>Spectroscopy Data, OF, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> SpectroscopyData => new(0x56000020u, VR.OF);
    /// <summary>Extended Offset Table, OV, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> ExtendedOffsetTable => new(0x7FE00001u, VR.OV);
    /// <summary>Extended Offset Table Lengths, OV, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> ExtendedOffsetTableLengths => new(0x7FE00002u, VR.OV);
    /// <summary>Encapsulated Pixel Data Value Total Length, UV, 1.</summary>
    public static Attribute<ulong> EncapsulatedPixelDataValueTotalLength => new(0x7FE00003u, VR.UV);
    /// <summary>Float Pixel Data, OF, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> FloatPixelData => new(0x7FE00008u, VR.OF);
    /// <summary>Double Float Pixel Data, OD, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> DoubleFloatPixelData => new(0x7FE00009u, VR.OD);
    /// <summary>Pixel Data, OB or OW, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> PixelData => new(0x7FE00010u, VR.OB);
    /// <summary>Coefficients SDVN, OW, 1, retired.</summary>
    public static Attribute<ReadOnlyMemory<byte>> CoefficientsSDVN => new(0x7FE00020u, VR.OW);
    /// <summary>Coefficients SDHN, OW, 1, retired.</summary>
    public static Attribute<ReadOnlyMemory<byte>> CoefficientsSDHN => new(0x7FE00030u, VR.OW);
    /// <summary>Coefficients SDDN, OW, 1, retired.</summary>
    public static Attribute<ReadOnlyMemory<byte>> CoefficientsSDDN => new(0x7FE00040u, VR.OW);
    /// <summary>Digital Signatures Sequence, SQ, 1.</summary>
    public static SequenceAttribute DigitalSignaturesSequence => new(0xFFFAFFFAu);
    /// <summary>Data Set Trailing Padding, OB, 1.</summary>
    public static Attribute<ReadOnlyMemory<byte>> DataSetTrailingPadding => new(0xFFFCFFFCu, VR.OB);
}
