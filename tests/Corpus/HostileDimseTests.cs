using System.Diagnostics;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Corpus;

/// <summary>Malformed and hostile bytes as the data sets of C-STORE requests, in the transfer syntax they are in and in one that they are not.</summary>
public sealed class HostileDimseTests(ITestOutputHelper report)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, Trait("Ledger", "R231")]
    [InlineData(null)]
    [InlineData("1.2.840.10008.1.2")]
    [InlineData("1.2.840.10008.1.2.2")]
    [InlineData("1.2.840.10008.1.2.1.99")]
    [InlineData("1.2.840.10008.1.2.4.50")]
    public async Task Each_is_stored_or_refused_with_a_reason_within_a_second_and_the_program_lives_on(string? lie)
    {
        List<string> problems = [];
        List<(TimeSpan Time, string File, DimseStatus Status)> answers = [];
        Attempt good = await Attempt.OfAsync(CorpusInstance.All().First(instance => instance.SopClass == SopClasses.CTImageStorage).File, null);
        List<Attempt> attempts = [];
        foreach (string path in CorpusFolder.Malformed())
        {
            attempts.Add(await Attempt.OfAsync(path, lie));
        }

        await using GantryProgram program = await GantryProgram.StartAsync();
        foreach (Attempt[] some in attempts.GroupBy(attempt => (attempt.SopClass, attempt.Syntax)).Chunk(120).Select(kinds => kinds.SelectMany(kind => kind).ToArray()))
        {
            await using Association association = await AssociateAsync(program.Peer, [good, .. some]);
            (await association.StoreAsync(good.ToStore(), Cancellation)).Status.IsSuccess.ShouldBeTrue();
            foreach (Attempt attempt in some)
            {
                Stopwatch watch = Stopwatch.StartNew();
                StoreResponse response = await association.StoreAsync(attempt.ToStore(), Cancellation);
                answers.Add((watch.Elapsed, attempt.Path, response.Status));
                if (watch.Elapsed > Patience)
                {
                    problems.Add($"{attempt.Path}: answered after {watch.Elapsed.TotalMilliseconds:0} ms with {response.Status}");
                }
                else if (response.Status.IsFailure && string.IsNullOrWhiteSpace(response.ErrorComment))
                {
                    problems.Add($"{attempt.Path}: refused with {response.Status} and without a reason");
                }
            }

            (await association.StoreAsync(good.ToStore(), Cancellation)).Status.IsSuccess.ShouldBeTrue();
        }

        report.WriteLine(
            $"{answers.Count} data sets, {answers.Count(answer => answer.Status.IsFailure)} refused; the slowest: "
            + string.Join(", ", answers.OrderByDescending(answer => answer.Time).Take(3).Select(answer => $"{Path.GetFileName(answer.File)} {answer.Time.TotalMilliseconds:0} ms")));
        problems.ShouldBeEmpty(string.Join('\n', problems));
    }

    private static Task<Association> AssociateAsync(Peer peer, IEnumerable<Attempt> attempts) => Association.RequestAsync(
        peer,
        options =>
        {
            foreach ((Uid sopClass, TransferSyntax syntax) in attempts.Select(attempt => (attempt.SopClass, attempt.Syntax)).Distinct())
            {
                options.Propose(sopClass, syntax);
            }
        },
        Cancellation);

    /// <summary>What stands where a file's data set should be, announced in its transfer syntax or in another one.</summary>
    private sealed record Attempt(string Path, Uid SopClass, Uid Instance, TransferSyntax Syntax, ReadOnlyMemory<byte> Bytes)
    {
        public StoreOperation ToStore() => StoreOperation.FromBytes(SopClass, Instance, Syntax, Bytes);

        public static async Task<Attempt> OfAsync(string path, string? lie)
        {
            byte[] bytes = await File.ReadAllBytesAsync(path, Cancellation);

            // What can't be read is announced as a CT image, so that it reaches the program at all.
            Attempt attempt = new(path, SopClasses.CTImageStorage, Uid.New(), TransferSyntax.ExplicitVRLittleEndian, bytes);
            try
            {
                using DicomFile file = DicomFile.Parse(bytes, new DicomReadOptions { StopBefore = new Tag(0x0008, 0x0019) });
                attempt = attempt with
                {
                    SopClass = file.DataSet.GetString(Attributes.SOPClassUID) is { } sopClass && SopClasses.IsStorage(new Uid(sopClass)) ? new Uid(sopClass) : attempt.SopClass,
                    Instance = file.DataSet.GetString(Attributes.SOPInstanceUID) is { } instance && new Uid(instance).IsValid ? new Uid(instance) : attempt.Instance,
                    Syntax = TransferSyntax.IsKnown(file.TransferSyntax.Uid) ? file.TransferSyntax : attempt.Syntax,
                    Bytes = bytes.AsMemory((int)file.DataSetOffset),
                };
            }
            catch (DicomException)
            {
                // Then it goes as it is, from its first byte on.
            }

            return lie is null ? attempt : attempt with { Syntax = TransferSyntax.Of(new Uid(lie)) };
        }
    }
}
