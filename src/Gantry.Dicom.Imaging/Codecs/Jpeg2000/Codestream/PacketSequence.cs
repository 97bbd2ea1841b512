namespace Gantry.Dicom.Imaging;

/// <summary>The packets of a tile in the order of the stream (ITU-T T.800 §B.12).</summary>
/// <param name="tile">The tile.</param>
/// <param name="changes">The progressions of POC; none for that of COD alone.</param>
/// <param name="offset">Where in the stream the tile starts.</param>
internal sealed class PacketSequence(Tile tile, IReadOnlyList<Progression> changes, int offset)
{
    // Progressions may overlap; one that only goes over what others had must not go on for ever.
    private const int MaximumRepeats = 1 << 26;
    private int _repeats;

    public IEnumerable<Packet> Enumerate()
    {
        int most = tile.Components.Max(component => component.Resolutions.Length);
        IReadOnlyList<Progression> progressions = changes.Count > 0
            ? changes
            : [new Progression(tile.Style.Order, tile.Style.Layers, 0, most, 0, tile.Components.Length)];
        return progressions.SelectMany(progression => Enumerate(progression with
        {
            LayerEnd = Math.Min(progression.LayerEnd, tile.Style.Layers),
            ResolutionEnd = Math.Min(progression.ResolutionEnd, most),
        }));
    }

    private IEnumerable<Packet> Enumerate(Progression progression) => progression.Order switch
    {
        ProgressionOrder.LayerResolutionComponentPosition => ByLayer(progression),
        ProgressionOrder.ResolutionLayerComponentPosition => Resolutions(progression).SelectMany(r =>
            ByLayer(progression with { ResolutionStart = r, ResolutionEnd = r + 1 })),
        ProgressionOrder.ResolutionPositionComponentLayer => Resolutions(progression).SelectMany(r =>
            ByPosition(progression with { ResolutionStart = r, ResolutionEnd = r + 1 })),
        ProgressionOrder.ComponentPositionResolutionLayer => Components(progression).SelectMany(c =>
            ByPosition(progression with { ComponentStart = c, ComponentEnd = c + 1 })),
        _ => ByPosition(progression),
    };

    private static IEnumerable<int> Resolutions(Progression progression) =>
        Enumerable.Range(progression.ResolutionStart, Math.Max(0, progression.ResolutionEnd - progression.ResolutionStart));

    private static IEnumerable<int> Components(Progression progression) =>
        Enumerable.Range(progression.ComponentStart, Math.Max(0, progression.ComponentEnd - progression.ComponentStart));

    private IEnumerable<Packet> ByLayer(Progression progression)
    {
        for (int layer = 0; layer < progression.LayerEnd; layer++)
        {
            for (int r = progression.ResolutionStart; r < progression.ResolutionEnd; r++)
            {
                for (int c = progression.ComponentStart; c < progression.ComponentEnd; c++)
                {
                    Resolution? resolution = tile.Components[c].Resolutions.ElementAtOrDefault(r);
                    for (int precinct = 0; precinct < (resolution?.PrecinctCount ?? 0); precinct++)
                    {
                        if (IsNext(resolution!, precinct, layer))
                        {
                            yield return new Packet(c, resolution!, precinct, layer);
                        }
                    }
                }
            }

            Count();
        }
    }

    private IEnumerable<Packet> ByPosition(Progression progression)
    {
        List<(long Y, long X, int Component, int Resolution, int Precinct)> positions = [];
        for (int c = progression.ComponentStart; c < progression.ComponentEnd; c++)
        {
            TileComponent component = tile.Components[c];
            for (int r = progression.ResolutionStart; r < Math.Min(progression.ResolutionEnd, component.Resolutions.Length); r++)
            {
                Resolution resolution = component.Resolutions[r];
                int levels = component.Resolutions.Length - 1 - r;
                for (int precinct = 0; precinct < resolution.PrecinctCount; precinct++)
                {
                    Count();

                    // The first precincts may start before the tile does.
                    positions.Add((
                        Math.Max(tile.Bounds.Y0, (resolution.PrecinctTop(precinct) << levels) * component.Size.VerticalStep),
                        Math.Max(tile.Bounds.X0, (resolution.PrecinctLeft(precinct) << levels) * component.Size.HorizontalStep),
                        c,
                        r,
                        precinct));
                }
            }
        }

        positions.Sort();
        foreach ((_, _, int c, int r, int precinct) in positions)
        {
            Resolution resolution = tile.Components[c].Resolutions[r];
            for (int layer = resolution.LayersRead(precinct); layer < progression.LayerEnd; layer++)
            {
                yield return new Packet(c, resolution, precinct, layer);
            }
        }
    }

    private bool IsNext(Resolution resolution, int precinct, int layer)
    {
        if (resolution.LayersRead(precinct) <= layer)
        {
            return true;
        }

        Count();
        return false;
    }

    private void Count()
    {
        if (++_repeats > MaximumRepeats)
        {
            throw Jpeg2000Stream.Error("The progressions of a tile go over the same packets too often", offset);
        }
    }
}
