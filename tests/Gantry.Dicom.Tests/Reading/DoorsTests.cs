using System.IO.Pipelines;
using Gantry.Fuzzing;

namespace Gantry.Dicom.Tests.Reading;

/// <summary>Memory, file, stream and pipe are doors to one reader: whatever comes through them is read alike.</summary>
public class DoorsTests
{
    [Fact]
    public async Task EveryFileOfTheCorpusIsReadAlikeThroughEveryDoor()
    {
        string folder = Corpus.Require();
        var random = new Random(4);
        var differing = new List<string>();
        foreach (Dictionary<string, string> row in Corpus.Manifest().Where(row => long.Parse(row["size"], System.Globalization.CultureInfo.InvariantCulture) < 3_000_000))
        {
            string path = Path.Combine(folder, row["path"]);
            byte[] bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            string expected = Outcome(() => DicomFile.Parse(bytes));
            Expect(expected, Outcome(() => DicomFile.Open(path)), row["path"] + " as a file", differing);
            Expect(expected, Outcome(() => DicomFile.Read(new MemoryStream(bytes))), row["path"] + " as a stream", differing);
            Expect(expected, await OutcomeAsync(() => DicomFile.ReadAsync(new MemoryStream(bytes))), row["path"] + " as a stream, awaited", differing);
            Expect(expected, await OutcomeAsync(() => DicomFile.ReadAsync(new ArrayPipe(bytes, () => random.Next(1, 20_000)))), row["path"] + " as a pipe", differing);
        }

        differing.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task APipeIsLeftWhereReadingStops(bool stopsAfter)
    {
        var dataSet = new DataSet();
        dataSet.Set(Attributes.Modality, "CT");
        dataSet.Set(Attributes.PatientID, "4711");
        dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[300_000]);
        byte[] bytes = new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian);
        DicomReadOptions options = stopsAfter ? new() { StopAfter = Attributes.PatientID } : new() { StopBefore = Attributes.PixelData };
        var pipe = PipeReader.Create(new MemoryStream(bytes));
        DicomFile file = await DicomFile.ReadAsync(pipe, options, TestContext.Current.CancellationToken);
        file.DataSet.Select(element => element.Tag).ShouldBe([Attributes.Modality, Attributes.PatientID]);
        ReadResult rest = await pipe.ReadAtLeastAsync(300_012, TestContext.Current.CancellationToken);
        rest.Buffer.Length.ShouldBe(300_012);
        Convert.ToHexString(rest.Buffer.FirstSpan[..4]).ShouldBe("E07F1000");
    }

    [Fact]
    public async Task WhatIsNotThereYetIsWaitedFor()
    {
        var dataSet = new DataSet();
        dataSet.Set(Attributes.PatientID, "4711");
        byte[] bytes = dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
        var pipe = new Pipe();
        Task<DataSet> reading = DataSet.ReadAsync(pipe.Reader, TransferSyntax.ExplicitVRLittleEndian, null, TestContext.Current.CancellationToken);
        foreach (byte single in bytes)
        {
            reading.IsCompleted.ShouldBeFalse();
            await pipe.Writer.WriteAsync(new[] { single }, TestContext.Current.CancellationToken);
        }

        await pipe.Writer.CompleteAsync();
        (await reading).GetString(Attributes.PatientID).ShouldBe("4711");
    }

    [Fact]
    public async Task AWaitCanBeCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        Task<DicomFile> reading = DicomFile.ReadAsync(new Pipe().Reader, null, cancellation.Token);
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => reading);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ALengthThatIsALieCostsNoMemory(bool isPipe)
    {
        // A value that claims 3 GB, of which 100 kB are there.
        byte[] bytes = [.. Convert.FromHexString("E07F10004F570000000000C0"), .. new byte[100_000]];
        long before = GC.GetAllocatedBytesForCurrentThread();
        DataSet dataSet = isPipe
            ? await DataSet.ReadAsync(new ArrayPipe(bytes, () => 4096), TransferSyntax.ExplicitVRLittleEndian, null, TestContext.Current.CancellationToken)
            : DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(2 << 20);
        dataSet.Single().Length.ShouldBe(100_000);
        dataSet.Findings.Single().Code.ShouldBe("length-too-long");
    }

    private static string Outcome(Func<DicomFile> read)
    {
        try
        {
            using DicomFile file = read();
            return Description.Of(file);
        }
        catch (DicomException exception)
        {
            // How far a deflated stream may grow depends on how much of it was seen.
            return exception.Message.Contains("inflates to more than", StringComparison.Ordinal) ? "It inflates too far" : exception.Message;
        }
    }

    private static async Task<string> OutcomeAsync(Func<Task<DicomFile>> read)
    {
        try
        {
            return Description.Of(await read());
        }
        catch (DicomException exception)
        {
            // How far a deflated stream may grow depends on how much of it was seen.
            return exception.Message.Contains("inflates to more than", StringComparison.Ordinal) ? "It inflates too far" : exception.Message;
        }
    }

    private static void Expect(string expected, string actual, string what, List<string> differing)
    {
        if (expected != actual)
        {
            string[] lines = expected.Split('\n');
            string[] others = actual.Split('\n');
            int first = lines.Zip(others).TakeWhile(pair => pair.First == pair.Second).Count();
            differing.Add($"{what}: '{lines.ElementAtOrDefault(first)}' is '{others.ElementAtOrDefault(first)}'");
        }
    }
}
