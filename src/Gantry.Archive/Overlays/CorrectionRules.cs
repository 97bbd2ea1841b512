using System.Collections.Frozen;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Which attributes an overlay may change at which level, and which go along when something is moved.</summary>
internal static class CorrectionRules
{
    private static readonly Tag[] s_patient =
    [
        Attributes.PatientName, Attributes.PatientID, Attributes.IssuerOfPatientID, Attributes.TypeOfPatientID, Attributes.IssuerOfPatientIDQualifiersSequence,
        Attributes.PatientBirthDate, Attributes.PatientBirthTime, Attributes.PatientSex, Attributes.OtherPatientIDsSequence, Attributes.OtherPatientNames,
        Attributes.EthnicGroup, Attributes.PatientComments, Attributes.PatientBirthName, Attributes.PatientMotherBirthName, Attributes.PatientSpeciesDescription,
    ];

    private static readonly Tag[] s_study =
    [
        Attributes.StudyInstanceUID, Attributes.StudyDate, Attributes.StudyTime, Attributes.StudyID, Attributes.AccessionNumber, Attributes.IssuerOfAccessionNumberSequence,
        Attributes.StudyDescription, Attributes.ReferringPhysicianName, Attributes.PhysiciansOfRecord, Attributes.NameOfPhysiciansReadingStudy,
        Attributes.ProcedureCodeSequence, Attributes.ReferencedStudySequence,
    ];

    private static readonly Tag[] s_series =
    [
        Attributes.SeriesInstanceUID, Attributes.SeriesNumber, Attributes.SeriesDescription, Attributes.SeriesDate, Attributes.SeriesTime, Attributes.BodyPartExamined,
        Attributes.Laterality, Attributes.ProtocolName, Attributes.PerformingPhysicianName, Attributes.RequestAttributesSequence,
        Attributes.PerformedProcedureStepID, Attributes.PerformedProcedureStepStartDate, Attributes.PerformedProcedureStepStartTime,
    ];

    private static readonly FrozenSet<Tag> s_ofPatient = s_patient.ToFrozenSet();

    /// <summary>The attributes by which what moves becomes a part of where it goes.</summary>
    /// <param name="level">The level of where it goes.</param>
    public static IEnumerable<Tag> AttributesOf(QueryLevel level) => level switch
    {
        QueryLevel.Patient => s_patient,
        QueryLevel.Study => s_patient.Concat(s_study),
        _ => s_patient.Concat(s_study).Concat(s_series),
    };

    /// <summary>Refuses a correction that would break what it is about.</summary>
    /// <exception cref="OverlayRefusedException">It would.</exception>
    public static void Check(QueryLevel level, AttributeChanges changes)
    {
        if (changes.IsEmpty)
        {
            throw Invalid("A correction needs at least one attribute.");
        }

        if (FaultOf(changes) is { } fault)
        {
            throw Invalid(fault);
        }

        foreach (Tag tag in changes.Tags)
        {
            CheckLevel(level, tag, changes);
        }
    }

    /// <summary>What would break an instance, wherever it is changed; null when nothing would.</summary>
    public static string? FaultOf(AttributeChanges changes)
    {
        foreach (Tag tag in changes.Tags)
        {
            VR vr = DicomDictionary.Default.LookupVR(tag);
            if (vr == VR.UI)
            {
                return $"{tag} is a UID, and a correction keeps those: move, split or merge instead.";
            }

            if (tag.IsPrivate || tag.IsGroupLength || tag.Group is < 0x0008 or 0x0028 or >= 0x5000 || tag == Attributes.SpecificCharacterSet || tag == Attributes.OriginalAttributesSequence
                || vr is VR.OB or VR.OD or VR.OF or VR.OL or VR.OV or VR.OW or VR.UN or VR.None)
            {
                return $"{tag} is not corrected: it says how the object is made, not what it is about.";
            }

            if (IndexedAttribute.Find(tag)?.Kind is ColumnKind.Count or ColumnKind.Availability or ColumnKind.List)
            {
                return $"{tag} is counted by the archive, it is not part of an instance.";
            }
        }

        return ValueRules.Check(changes.Values) is [{ } finding, ..] ? $"{finding.Path}: {finding.Message}"
            : changes.Tags.Contains(Attributes.PatientID) && changes.Values.GetString(Attributes.PatientID) is null
                ? "Patient ID (0010,0020) can be corrected, but not taken out or emptied: nothing could be told to be of the patient any more."
                : null;
    }

    private static void CheckLevel(QueryLevel level, Tag tag, AttributeChanges changes)
    {
        bool isOfPatient = s_ofPatient.Contains(tag);
        if (level == QueryLevel.Patient ? !isOfPatient : IndexedAttribute.Find(tag) is { } indexed && indexed.Level > level)
        {
            throw Invalid($"{tag} can differ within a {Name(level)}: correct it at the level it belongs to.");
        }

        if (level > QueryLevel.Study && (isOfPatient || IndexedAttribute.Find(tag)?.Level < level))
        {
            throw Invalid($"{tag} belongs to more than this {Name(level)}: correct the study or the patient, or move it to another.");
        }

        if (level == QueryLevel.Study && isOfPatient && !changes.Values.Contains(Attributes.PatientID))
        {
            throw Invalid($"{tag} belongs to the patient: correct the patient, or give the study's Patient ID (0010,0020) too.");
        }
    }

    private static string Name(QueryLevel level) => level.ToString().ToLowerInvariant();

    private static OverlayRefusedException Invalid(string message) => new(OverlayFault.Invalid, message);
}
