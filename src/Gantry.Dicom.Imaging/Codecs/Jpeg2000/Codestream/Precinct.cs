namespace Gantry.Dicom.Imaging;

/// <summary>The code-blocks whose data one packet of a layer holds (ITU-T T.800 §B.6).</summary>
/// <param name="Bands">Its part of each sub-band.</param>
internal sealed record Precinct(PrecinctBand[] Bands)
{
    /// <summary>The layers whose packets were read.</summary>
    public int LayersRead { get; set; }
}
