namespace Gantry.Dicom.Imaging;

/// <summary>The code-blocks whose data one packet of a layer holds (ITU-T T.800 §B.6).</summary>
/// <param name="lay">Lays out its part of each sub-band.</param>
internal sealed class Precinct(Func<PrecinctBand[]> lay)
{
    private PrecinctBand[]? _bands;

    /// <summary>Its part of each sub-band, made when first asked for: empty packets have no use for it.</summary>
    public PrecinctBand[] Bands => _bands ??= lay();

    /// <summary>Whether anything was read or written of its code-blocks.</summary>
    public bool HasBands => _bands is not null;

    /// <summary>The layers whose packets were read.</summary>
    public int LayersRead { get; set; }
}
