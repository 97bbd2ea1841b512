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
    private readonly int _levels = scheme.Levels(size.Image.Width, size.Image.Height);

    /// <summary>Encodes.</summary>
    /// <param name="components">The samples behind level shift and component transform; they are lost.</param>
    /// <param name="transformsComponents">Whether there was a component transform.</param>
    /// <param name="budget">How many bytes the stream may have; null for all there are.</param>
    /// <param name="output">Takes the stream.</param>
    public void Encode(CoefficientGrid[] components, bool transformsComponents, long? budget, IBufferWriter<byte> output)
    {
        CoefficientGrid[][][] grids = [.. components.Select(Analyze)];
        if (budget is not null && scheme.IsHighThroughput)
        {
            output.Write(new StepSearch(size.Components[0].Precision, budget.Value).Find(coarseness =>
            {
                ArrayBufferWriter<byte> stream = new();
                Encode(grids, transformsComponents, scheme with { Coarseness = coarseness }, null, stream);
                return stream.WrittenMemory;
            }).Span);
        }
        else
        {
            Encode(grids, transformsComponents, scheme, budget, output);
        }

        foreach (CoefficientGrid grid in grids.SelectMany(component => component.SelectMany(resolution => resolution)))
        {
            grid.Dispose();
        }
    }

    private void Encode(CoefficientGrid[][][] grids, bool transformsComponents, EncodingScheme scheme, long? budget, IBufferWriter<byte> output)
    {
        Resolution[][] resolutions = [.. grids.Select(component => Lay(component, transformsComponents, scheme))];
        List<EncodedBand>[][][] bands = new List<EncodedBand>[grids.Length][][];
        List<Job> jobs = [];
        for (int c = 0; c < grids.Length; c++)
        {
            double norm = transformsComponents ? s_componentNorms[c] : 1;
            bands[c] = [.. resolutions[c].Select((resolution, r) =>
                Enumerable.Range(0, (int)resolution.PrecinctCount).Select(precinct => Lay(resolution, precinct, grids[c][r], norm, jobs)).ToArray())];
        }

        EncodeBlocks(jobs, scheme, budget is null ? 0 : LowestPlane(jobs, budget.Value), budget is not null);
        List<EncodedBand>[][] packets = [.. Enumerable.Range(0, _levels + 1).Select(r => InOrder([.. bands.Select(component => component[r])]).ToArray())];
        int[] lengths = new int[packets.Length];
        ArrayBufferWriter<byte> written = WritePackets(packets, budget, lengths);
        while (jobs.FindAll(job => job.IsShort) is { Count: > 0 } more)
        {
            foreach (IGrouping<int, Job> alike in more.GroupBy(job => job.Encoded.MissingPlanes))
            {
                EncodeBlocks([.. alike], scheme, alike.Key - 1, measuresDistortion: true);
            }

            written = WritePackets(packets, budget, lengths);
        }

        CodestreamWriter.Write(
            size, scheme, resolutions[0], transformsComponents, written.WrittenSpan, scheme.HasResolutionParts ? lengths : [written.WrittenCount], output);
    }

    private static int LowestPlane(List<Job> jobs, long budget)
    {
        PlaneForecast forecast = new();
        foreach (Job job in jobs)
        {
            forecast.Add(job.Layout, job.Grid);
        }

        return forecast.LowestPlane(budget);
    }

    private void EncodeBlocks(List<Job> jobs, EncodingScheme scheme, int lowestPlane, bool measuresDistortion)
    {
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = parallelism };
        Parallel.ForEach(jobs, parallel, () => new BlockQuantizer(BlockCoders.CreateEncoder(scheme.Style, measuresDistortion)), (job, _, quantizer) =>
        {
            job.Take(quantizer.Encode(job.Layout, job.Grid, scheme.IsReversible, lowestPlane));
            return quantizer;
        }, _ => { });
    }

    // The sub-bands of each resolution.
    private CoefficientGrid[][] Analyze(CoefficientGrid samples)
    {
        CoefficientGrid[][] grids = new CoefficientGrid[_levels + 1][];
        for (int r = _levels; r > 0; r--)
        {
            CoefficientGrid[] all = scheme.IsReversible ? WaveletAnalysis<ReversibleFilter>.Analyze(samples) : WaveletAnalysis<IrreversibleFilter>.Analyze(samples);
            samples.Dispose();
            (samples, grids[r]) = (all[0], all[1..]);
        }

        grids[0] = [samples];
        return grids;
    }

    private Resolution[] Lay(CoefficientGrid[][] grids, bool transformsComponents, EncodingScheme scheme)
    {
        CodingStyle style = new(_levels, EncodingScheme.BlockExponent, EncodingScheme.BlockExponent, scheme.Style, scheme.IsReversible, []);
        return [.. grids.Select((bands, r) => new Resolution(r, size.Image.Reduce(_levels - r), style, [.. bands.Select((grid, i) => StepSize.CreateBand(
            (SubbandOrientation)(r == 0 ? 0 : i + 1), grid.Area, r == 0 ? _levels : _levels - r + 1, size.Components[0].Precision, transformsComponents, scheme))]))];
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
    // How many bytes the packets of each resolution take is put into lengths.
    private static ArrayBufferWriter<byte> WritePackets(List<EncodedBand>[][] packets, long? budget, int[] lengths)
    {
        const int Attempts = 8, MainHeader = 120;
        RateControl? control = budget is null ? null : new RateControl(packets.SelectMany(resolution => resolution.SelectMany(packet => packet)));
        long bytes = (budget ?? 0) - MainHeader;
        ArrayBufferWriter<byte> output = new();
        for (int attempt = 1; ; attempt++)
        {
            long taken = control?.Cut(bytes) ?? 0;
            output.ResetWrittenCount();
            for (int r = 0; r < packets.Length; r++)
            {
                int start = output.WrittenCount;
                foreach (List<EncodedBand> packet in packets[r])
                {
                    PacketWriter.Write(packet, output);
                }

                lengths[r] = output.WrittenCount - start;
            }

            long excess = output.WrittenCount + MainHeader - (budget ?? long.MaxValue);
            if (excess <= 0 || attempt == Attempts)
            {
                return output;
            }

            bytes = taken - excess;
        }
    }

    private readonly record struct Job(EncodedBand Target, int Block, CoefficientGrid Grid)
    {
        public StoredCodeBlock Layout => Target.Layout.Blocks[Block];

        public EncodedCodeBlock Encoded => Target.Blocks[Block];

        public void Take(EncodedCodeBlock encoded) => (Target.Blocks[Block], Target.Passes[Block]) = (encoded, encoded.Passes.Length);

        // Whether bit planes that were not coded might be worth more than what was taken of other blocks: there should be a pass that is left out.
        public bool IsShort => Encoded.MissingPlanes > 0 && Target.Passes[Block] > Encoded.Passes.Length - 1;
    }
}
