using System.Globalization;
using Gantry.Dicom;
using Gantry.Dicom.Objects.StructuredReports;

namespace Gantry.Archive;

/// <summary>A rejection note: a key object selection document with a title of PS3.16 CID 7011, which names what is to be used no more (IHE RAD, Imaging Object Change Management).</summary>
/// <param name="Reason">Its title.</param>
/// <param name="Rejected">The SOP Instance UIDs of its evidence.</param>
internal sealed record RejectionNote(RejectionReason Reason, IReadOnlyList<Uid> Rejected)
{
    /// <summary>Reads a note; null when a data set is none.</summary>
    public static RejectionNote? Of(DataSet dataSet)
    {
        if (dataSet.GetString(Attributes.SOPClassUID) != SopClasses.KeyObjectSelectionDocumentStorage.Value
            || dataSet.GetCode(Attributes.ConceptNameCodeSequence) is not { SchemeDesignator: "DCM" } title
            || !int.TryParse(title.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int code) || !Enum.IsDefined((RejectionReason)code))
        {
            return null;
        }

        IEnumerable<Uid> rejected = Evidence.Read(dataSet, Attributes.CurrentRequestedProcedureEvidenceSequence).Select(instance => instance.SopInstanceUid);
        return new RejectionNote((RejectionReason)code, [.. rejected.Where(uid => uid.IsValid).Distinct()]);
    }
}
