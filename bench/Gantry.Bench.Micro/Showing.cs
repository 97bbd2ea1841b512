using BenchmarkDotNet.Attributes;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;

namespace Gantry.Bench.Micro;

/// <summary>A decoded CT image of 512 × 512 pixels made into a picture, on one core.</summary>
[MemoryDiagnoser]
public class Showing
{
    private static readonly RenderOptions s_soft = new() { Window = new Window(40, 400) };
    private DataSet _image = null!;
    private NativeFrame _frame = null!;

    /// <summary>Whether stored values are signed.</summary>
    [Params(false, true)]
    public bool IsSigned { get; set; }

    /// <summary>Makes the image.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _image = Samples.Image(isColour: false);
        _image.Set(Dicom.Attributes.PixelRepresentation, IsSigned ? (ushort)1 : (ushort)0);
        _image.Set(Dicom.Attributes.RescaleIntercept, -1024);
        _frame = FrameReader.FromDataSet(_image).Read(1);
    }

    /// <summary>Under a window that is asked for.</summary>
    [Benchmark]
    public RenderedImage Windowed() => Renderer.Render(_frame, _image, 1, s_soft);

    /// <summary>With what its values span.</summary>
    [Benchmark]
    public RenderedImage Spread() => Renderer.Render(_frame, _image);
}
