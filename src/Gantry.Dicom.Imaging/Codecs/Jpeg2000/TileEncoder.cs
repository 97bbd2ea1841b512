using System.Buffers;

namespace Gantry.Dicom.Imaging;

/// <summary>Encodes the components of an image as one tile.</summary>
/// <param name="size">The image.</param>
/// <param name="scheme">How it is coded.</param>
/// <param name="parallelism">How many threads may encode code-blocks.</param>
internal sealed class TileEncoder(ImageSize size, EncodingScheme scheme, int parallelism)
{
    // How an error of Y, Cb and Cr counts in red, green and blue together.
    private static readonly double[] s_componentNorms = [1.732, 1.805, 1.573];
    private readonly int _levels = EncodingScheme.Levels(size.Image.Width, size.Image.Height);

    /// <summary>Encodes.</summary>
    /// <param name="components">The samples behind level shift and component transform; they are lost.</param>
    /// <param name="transformsComponents">Whether there was a component transform.</param>
    /// <param name="budget">How many bytes the stream may have; null for all there are.</param>
    /// <param name="output">Takes the stream.</param>
    public void Encode(CoefficientGrid[] components, bool transformsComponents, long? budget, IBufferWriter<byte> output)
    {
        List<Resolution>[] resolutions = new List<Resolution>[components.Length];
        List<EncodedBand>[][][] bands = new List<EncodedBand>[components.Length][][];
        List<Job> jobs = [];
        for (int c = 0; c < components.Length; c++)
        {
            double norm = transformsComponents ? s_componentNorms[c] : 1;
            (resolutions[c], CoefficientGrid[][] grids) = Analyze(components[c], transformsComponents);
            bands[c] = [.. resolutions[c].Select((resolution, r) =>
                Enumerable.Range(0, (int)resolution.PrecinctCount).Select(precinct => Lay(resolution, precinct, grids[r], norm, jobs)).ToArray())];
        }

        ParallelOptions parallel = new() { MaxDegreeOfParallelism = parallelism };
        Parallel.ForEach(jobs, parallel, () => new BlockQuantizer(BlockCoders.CreateEncoder(scheme.Style, budget is not null)), (job, _, quantizer) =>
        {
            job.Target.Blocks[job.Block] = quantizer.Encode(job.Target.Layout.Blocks[job.Block], job.Grid, scheme.IsReversible);
            job.Target.Passes[job.Block] = job.Target.Blocks[job.Block].Passes.Length;
            return quantizer;
        }, _ => { });
        List<EncodedBand>[] packets = [.. Enumerable.Range(0, _levels + 1).SelectMany(r => InOrder([.. bands.Select(component => component[r])]))];
        ArrayBufferWriter<byte> written = WritePackets(packets, budget);
        CodestreamWriter.Write(size, scheme, resolutions[0], transformsComponents, written.WrittenSpan, output);
    }

    private (List<Resolution> Resolutions, CoefficientGrid[][] Grids) Analyze(CoefficientGrid samples, bool transformsComponents)
    {
        CodingStyle style = new(_levels, EncodingScheme.BlockExponent, EncodingScheme.BlockExponent, scheme.Style, scheme.IsReversible, []);
        int precision = size.Components[0].Precision;
        CoefficientGrid[][] grids = new CoefficientGrid[_levels + 1][];
        List<Resolution> resolutions = [];
        for (int r = _levels; r >= 0; r--)
        {
            Area area = samples.Area;
            int level = r == 0 ? _levels : _levels - r + 1;
            CoefficientGrid[] all = r == 0 ? [samples]
                : scheme.IsReversible ? WaveletAnalysis<ReversibleFilter>.Analyze(samples) : WaveletAnalysis<IrreversibleFilter>.Analyze(samples);
            (samples, grids[r]) = (all[0], r == 0 ? all : all[1..]);
            Subband[] bands = [.. grids[r].Select((grid, i) => StepSize.CreateBand(
                (SubbandOrientation)(r == 0 ? 0 : i + 1), grid.Area, level, precision, transformsComponents, scheme))];
            resolutions.Insert(0, new Resolution(r, area, style, bands));
        }

        return (resolutions, grids);
    }

    // Of a resolution, whose precincts lie at the same places in all components.
    private IEnumerable<List<EncodedBand>> InOrder(List<EncodedBand>[][] components) => scheme.Order == ProgressionOrder.ResolutionPositionComponentLayer
        ? Enumerable.Range(0, components[0].Length).SelectMany(precinct => components.Select(precincts => precincts[precinct]))
        : components.SelectMany(precincts => precincts);

    private List<EncodedBand> Lay(Resolution resolution, int precinct, CoefficientGrid[] grids, double componentNorm, List<Job> jobs)
    {
        int level = resolution.Index == 0 ? _levels : _levels - resolution.Index + 1;
        List<EncodedBand> bands = [];
        foreach ((PrecinctBand layout, CoefficientGrid grid) in resolution.Precinct(precinct).Bands.Zip(grids))
        {
            Subband band = resolution.Bands[bands.Count];
            double norm = componentNorm * band.Step * WaveletNorms.Of(level, band.Orientation);
            EncodedBand encoded = new(layout, norm * norm);
            bands.Add(encoded);
            jobs.AddRange(Enumerable.Range(0, layout.Blocks.Length).Select(block => new Job(encoded, block, grid)));
        }

        return bands;
    }

    // Packet headers are known only when they are written: what they take is taken off what code-blocks may have, until all is within the budget.
    private static ArrayBufferWriter<byte> WritePackets(List<EncodedBand>[] packets, long? budget)
    {
        const int Attempts = 8, MainHeader = 120;
        RateControl? control = budget is null ? null : new RateControl(packets.SelectMany(packet => packet));
        long bytes = (budget ?? 0) - MainHeader;
        ArrayBufferWriter<byte> output = new();
        for (int attempt = 1; ; attempt++)
        {
            long taken = control?.Cut(bytes) ?? 0;
            output.ResetWrittenCount();
            foreach (List<EncodedBand> packet in packets)
            {
                PacketWriter.Write(packet, output);
            }

            long excess = output.WrittenCount + MainHeader - (budget ?? long.MaxValue);
            if (excess <= 0 || attempt == Attempts)
            {
                return output;
            }

            bytes = taken - excess;
        }
    }

    private readonly record struct Job(EncodedBand Target, int Block, CoefficientGrid Grid);
}
