using Gantry.Fuzzing;
using Gantry.Fuzzing.Codecs;

namespace Gantry.Dicom.Imaging.Tests.Codecs;

/// <summary>A bounded share of what tools/fuzzing does without end with every decoder there is: no crash, no hang, no memory beyond what the frame's size allows.</summary>
public class CodecFuzzTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task ChangedCodeStreamsDoNoHarm()
    {
        Watchdog watchdog = new(s_patience, TimeProvider.System);
        IEnumerable<string> files = Corpus.Folder is { } folder ? Directory.EnumerateFiles(Path.Combine(folder, "transfer-syntaxes"), "*.dcm").Order(StringComparer.Ordinal) : [];
        using CodecFuzzRun run = new(2026, [.. CodecSeeds.Make(), .. CodecSeeds.MakeLarge(), .. CodecSeeds.Read(files)], watchdog);
        const string look = "see it with: dotnet run --project tools/fuzzing -- --target codecs --seeds ../shared/corpus/transfer-syntaxes --seed 2026 --only";
        long hanging = await watchdog.WatchAsync(
            () =>
            {
                for (int i = 0; i < 20_000; i++)
                {
                    run.Try(i).ShouldBeNull($"{look} {i}");
                }
            },
            TestContext.Current.CancellationToken);
        hanging.ShouldBe(-1, $"an input hangs; {look} and its number");
        run.Decoded.Values.ShouldAllBe(decoded => decoded > 0, "changes after which nothing is decoded any more try little");
    }

    [Fact]
    public void OtherExceptionsAndMemoryAreFound()
    {
        CodecSeed[] seeds = [.. CodecSeeds.Make().Where(seed => seed.TransferSyntax == TransferSyntax.RLELossless)];
        seeds.ShouldNotBeEmpty();
        using CodecFuzzRun crash = new(1, seeds, codecs: new FrameCodecs([new Decoder(_ => throw new InvalidOperationException("crash"))], []));
        crash.Try(0).ShouldNotBeNull().ShouldContain("crash");
        using CodecFuzzRun greed = new(1, seeds, codecs: new FrameCodecs([new Decoder(length => _ = new byte[(3 << 20) + (100 * length)])], []));
        greed.Try(0).ShouldNotBeNull().ShouldContain("bytes of memory");
        using CodecFuzzRun refusal = new(1, seeds, codecs: new FrameCodecs([new Decoder(_ => throw new DicomException("no"))], []));
        refusal.Try(0).ShouldBeNull();
    }

    /// <summary>What a decoder may take beside, for tables, hides nothing of what it takes for a frame as large as real ones.</summary>
    [Fact]
    public void MemoryOfLargeFramesIsJudgedByTheirSize()
    {
        CodecSeed[] seeds = [.. CodecSeeds.Make().Concat(CodecSeeds.MakeLarge()).Where(seed => seed.TransferSyntax == TransferSyntax.RLELossless)];
        using CodecFuzzRun greed = new(1, seeds, codecs: new FrameCodecs([new Decoder(length => _ = new byte[30 * length])], []));
        string?[] failures = [.. Enumerable.Range(0, CodecFuzzRun.LargeEvery).Select(i => greed.Try(i)).OfType<string>()];
        failures.ShouldHaveSingleItem().ShouldNotBeNull().ShouldContain("bytes of memory");
    }

    private sealed class Decoder(Action<int> action) : IFrameDecoder
    {
        public IReadOnlyList<TransferSyntax> TransferSyntaxes { get; } = [TransferSyntax.RLELossless];

        public string Decode(PixelDescription description, ReadOnlyMemory<byte> codeStream, Span<byte> samples)
        {
            action(samples.Length + codeStream.Length);
            return description.PhotometricInterpretation;
        }
    }
}
