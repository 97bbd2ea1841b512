namespace Gantry.Dicom.Imaging;

/// <summary>A frame header (ITU-T T.81 §B.2.2).</summary>
/// <param name="Marker">Which of SOF0 to SOF15.</param>
/// <param name="Precision">Bits of a sample.</param>
/// <param name="Height">Lines; 0 when a DNL segment after the first scan tells them.</param>
/// <param name="Width">Samples of a line.</param>
/// <param name="Components">The components.</param>
internal sealed record JpegFrame(byte Marker, int Precision, int Height, int Width, JpegComponent[] Components)
{
    /// <summary>The greatest horizontal sampling factor.</summary>
    public int MaximumHorizontal => Components.Max(component => component.Horizontal);

    /// <summary>The greatest vertical sampling factor.</summary>
    public int MaximumVertical => Components.Max(component => component.Vertical);

    /// <summary>Whether any of several components has sampling factors other than 1.</summary>
    public bool IsSubsampled => Components.Length > 1 && Array.Exists(Components, component => component is not { Horizontal: 1, Vertical: 1 });

    /// <summary>Whether the components are called R, G and B.</summary>
    public bool IsNamedRgb => Components is [{ Identifier: (byte)'R' }, { Identifier: (byte)'G' }, { Identifier: (byte)'B' }];
}
