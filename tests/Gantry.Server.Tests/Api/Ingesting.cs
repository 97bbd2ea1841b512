using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Server.Tests.Api;

/// <summary>Puts small instances into an archive.</summary>
internal static class Ingesting
{
    public static DataSet Instance(int number, Uid? study = null) =>
        SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8, InstanceNumber = number, StudyInstanceUid = study ?? new Uid("2.25.77") });

    public static Task<IngestResult> StoreAsync(this DicomArchive archive, int number) => archive.StoreAsync(Instance(number));

    public static async Task<IngestResult> StoreAsync(this DicomArchive archive, DataSet instance)
    {
        using MemoryStream file = new(new DicomFile(instance, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
        IngestResult result = await archive.IngestAsync(Caller.System, InstanceToIngest.FromPart10(file), TestContext.Current.CancellationToken);
        result.IsKept.ShouldBeTrue(result.Reason);
        return result;
    }
}
