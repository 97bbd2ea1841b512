namespace Gantry.Dicom.Imaging;

/// <summary>Decodes the code-blocks of a tile that are needed, and transforms them back into samples.</summary>
/// <param name="tile">The tile with its packets read.</param>
/// <param name="index">Its number, for messages.</param>
/// <param name="isTolerant">Whether damaged code-blocks are taken as far as they can be decoded.</param>
/// <param name="parallelism">How many threads may decode code-blocks.</param>
internal sealed class TileDecoder(Tile tile, int index, bool isTolerant, int parallelism)
{
    // Samples this far from what is asked for have no part in it: the 9-7 filter has four lifting steps of one sample each.
    private const int FilterReach = 4;
    private string? _problem;

    /// <summary>Decodes the components.</summary>
    /// <param name="wanted">The samples asked for, component by component, at the reduced resolution.</param>
    /// <param name="discardLevels">How many wavelet levels are left out.</param>
    /// <returns>The samples, before the inverse component transform and level shift; a grid may reach further than what was asked for.</returns>
    /// <exception cref="DicomException">A code-block is damaged.</exception>
    public CoefficientGrid[] Decode(Area[] wanted, int discardLevels)
    {
        CoefficientGrid[][][] bands = [.. tile.Components.Select((component, i) => Lay(component, wanted[i], component.Style.Levels - discardLevels))];
        DecodeBlocks([.. bands.SelectMany((resolutions, c) => resolutions.SelectMany((grids, r) => Jobs(tile.Components[c], r, grids)))]);
        if (_problem is not null)
        {
            throw new DicomException($"JPEG 2000: Tile {index}, {_problem}.");
        }

        CoefficientGrid[] samples = new CoefficientGrid[bands.Length];
        for (int c = 0; c < bands.Length; c++)
        {
            samples[c] = bands[c][0][0];
            for (int r = 1; r < bands[c].Length; r++)
            {
                Area area = Enclose(wanted[c], tile.Components[c].Resolutions, r, bands[c].Length - 1);
                CoefficientGrid low = samples[c];
                samples[c] = tile.Components[c].Style.IsReversible
                    ? WaveletSynthesis<ReversibleFilter>.Synthesize(low, bands[c][r], area)
                    : WaveletSynthesis<IrreversibleFilter>.Synthesize(low, bands[c][r], area);
                foreach (CoefficientGrid used in (CoefficientGrid[])[low, .. bands[c][r]])
                {
                    used.Dispose();
                }
            }
        }

        return samples;
    }

    // A grid for each sub-band of each resolution up to the last that is wanted.
    private static CoefficientGrid[][] Lay(TileComponent component, Area wanted, int last) =>
        [.. Enumerable.Range(0, last + 1).Select(r =>
        {
            Area area = Enclose(wanted, component.Resolutions, r, last);
            return component.Resolutions[r].Bands.Select(band => new CoefficientGrid(r == 0 ? area : area.Band(band.Orientation))).ToArray();
        })];

    // What of a resolution is needed for the wanted part of the last one.
    private static Area Enclose(Area wanted, Resolution[] resolutions, int resolution, int last)
    {
        Area area = wanted;
        for (int r = last; r > resolution; r--)
        {
            area = area.Inflate(FilterReach, resolutions[r].Bounds).Band(SubbandOrientation.LL);
        }

        return resolution == 0 ? area : area.Inflate(FilterReach, resolutions[resolution].Bounds);
    }

    private static IEnumerable<Job> Jobs(TileComponent component, int resolution, CoefficientGrid[] grids) =>
        from precinct in component.Resolutions[resolution].Precincts
        where precinct.HasBands
        from pair in precinct.Bands.Zip(grids)
        from block in pair.First.Blocks
        where block.HasData && !block.Bounds.Intersect(pair.Second.Area).IsEmpty
        select new Job(block, pair.Second, component.Style.IsReversible);

    private void DecodeBlocks(Job[] jobs)
    {
        if (parallelism == 1 || jobs.Length < 2)
        {
            BlockWorker worker = new();
            foreach (Job job in jobs)
            {
                Decode(job, worker);
            }

            return;
        }

        Parallel.ForEach(jobs, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, () => new BlockWorker(), (job, _, worker) =>
        {
            Decode(job, worker);
            return worker;
        }, _ => { });
    }

    private void Decode(Job job, BlockWorker worker)
    {
        string? problem = worker.Decode(job.Block, tile.Packets.Span, job.IsReversible, job.Grid);
        if (problem is not null && !isTolerant)
        {
            Area bounds = job.Block.Bounds;
            _problem = $"code-block at ({bounds.X0}, {bounds.Y0}) of sub-band {job.Block.Band.Orientation}: {problem}";
        }
    }

    private readonly record struct Job(StoredCodeBlock Block, CoefficientGrid Grid, bool IsReversible);
}
