using System.Security.Cryptography;
using Gantry.Dicom;

namespace Gantry.Archive.Tests;

public sealed class IngestTests
{
    [Fact]
    [Trait("Ledger", "R231")]
    public async Task WhatIsStoredIsFoundAndComesBackAsItCame()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet sent = Objects.Make();
        byte[] bytes = sent.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
        IngestResult result = await test.StoreAsync(sent);
        result.Outcome.ShouldBe(IngestOutcome.Stored, result.Reason);
        result.Digest.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));

        StoredInstance stored = (await test.SelectAsync(InstanceSelection.Instance(result.SopInstanceUid!.Value))).ShouldHaveSingleItem();
        using InstanceBlob blob = test.Archive.OpenBlob(TestArchive.Sender, stored);
        using var back = new MemoryStream();
        await using (Stream stream = blob.OpenDataSet())
        {
            await stream.CopyToAsync(back, TestContext.Current.CancellationToken);
        }

        back.ToArray().ShouldBe(bytes);
        test.Blobs().ShouldHaveSingleItem();
        test.Staged().ShouldBeEmpty();
        using DicomFile file = DicomFile.Open(test.Blobs()[0]);
        file.DataSet.GetString(Attributes.PatientID).ShouldBe("4711");
        test.Archive.ReadHeader(stored).GetBytes(Attributes.PixelData).Length.ShouldBe(64);
    }
}
