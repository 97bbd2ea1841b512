using System.Collections.Concurrent;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Network;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Server.Tests.Hosting;

/// <summary>Stored compressed, asked for by a peer that takes nothing compressed.</summary>
public sealed class TranscodingTests
{
    private const int Count = 3;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact, Trait("Ledger", "R051"), Trait("Ledger", "R073")]
    public async Task AGetGivesNativePixelsToWhoTakesNothingElse()
    {
        await using TestHost test = await TestHost.StartAsync();
        DataSet[] images = [.. Enumerable.Range(1, Count).Select(number => SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8, InstanceNumber = number }))];
        foreach (DataSet image in images)
        {
            using TranscodedDataSet compressed = await Transcoder.TranscodeAsync(image, TransferSyntax.RLELossless, cancellationToken: Cancellation);
            using MemoryStream file = new(new DicomFile(compressed.DataSet).ToArray(TransferSyntax.RLELossless));
            await test.Host.Archive.IngestAsync(Caller.System, InstanceToIngest.FromPart10(file), Cancellation);
        }

        DataSet identifier = new();
        identifier.Set(Attributes.QueryRetrieveLevel, "STUDY");
        identifier.Set(Attributes.StudyInstanceUID, new Uid(images[0].GetString(Attributes.StudyInstanceUID)!));
        await using Association association = await test.AssociateAsync("PLAIN", options => options
            .Propose(SopClasses.StudyRootQueryRetrieveInformationModelGet)
            .Propose(SopClasses.CTImageStorage, TransferSyntax.ImplicitVRLittleEndian).SelectRole(SopClasses.CTImageStorage, scu: true, scp: true));
        ConcurrentDictionary<string, DataSet> received = new();

        RetrieveProgress last = await association.GetAsync(
            SopClasses.StudyRootQueryRetrieveInformationModelGet,
            identifier,
            async (request, cancellation) =>
            {
                using MemoryStream data = new();
                await request.Data.CopyToAsync(data, cancellation);
                received[request.AffectedSOPInstanceUID.Value] = DataSet.Parse(data.ToArray(), TransferSyntax.ImplicitVRLittleEndian);
                return DimseStatus.Success;
            },
            Cancellation).LastAsync(Cancellation);

        (last.Status, last.Completed).ShouldBe((DimseStatus.Success, Count));
        foreach (DataSet image in images)
        {
            received[image.GetString(Attributes.SOPInstanceUID)!].GetBytes(Attributes.PixelData).ToArray().ShouldBe(image.GetBytes(Attributes.PixelData).ToArray());
        }
    }
}
