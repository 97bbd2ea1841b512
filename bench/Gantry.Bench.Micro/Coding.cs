using System.Buffers;
using BenchmarkDotNet.Attributes;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;

namespace Gantry.Bench.Micro;

/// <summary>One frame to and from every transfer syntax that can be written, on one core. Irreversible ones lose what they usually lose.</summary>
[MemoryDiagnoser]
public class Coding
{
    /// <summary>DICOM files whose first frames are coded, separated like those of PATH; pictures of our own when it is not set.</summary>
    private const string FilesVariable = "GANTRY_BENCH_IMAGES";

    private readonly ArrayBufferWriter<byte> _encoded = new();
    private NativeFrame _frame = null!;
    private TransferSyntax _syntax = null!;
    private IFrameEncoder _encoder = null!;
    private IFrameDecoder? _decoder;
    private PixelDescription _description = null!;
    private byte[] _codeStream = [];
    private byte[] _samples = [];

    /// <summary>Which image.</summary>
    [ParamsSource(nameof(Images))]
    public string Image { get; set; } = string.Empty;

    /// <summary>Which transfer syntax.</summary>
    [ParamsSource(nameof(Syntaxes))]
    public string Syntax { get; set; } = string.Empty;

    /// <summary>The images.</summary>
    public static IEnumerable<string> Images => Environment.GetEnvironmentVariable(FilesVariable)?.Split(Path.PathSeparator) ?? ["CT", "US"];

    /// <summary>The transfer syntaxes that can be written and read.</summary>
    public static IEnumerable<string> Syntaxes =>
        FrameCodecs.Default.Encodable.Intersect(FrameCodecs.Default.Decodable).Select(uid => uid.Value).Order(StringComparer.Ordinal);

    /// <summary>Encodes the image once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        using DicomFile? file = File.Exists(Image) ? DicomFile.Open(Image) : null;
        _frame = FrameReader.FromDataSet(file?.DataSet ?? Samples.Image(isColour: Image == "US")).Read(1);
        _syntax = TransferSyntax.Of(new Uid(Syntax));
        FrameCodecs.Default.TryGetEncoder(_syntax, out IFrameEncoder? encoder);
        FrameCodecs.Default.TryGetDecoder(_syntax, out _decoder);
        _encoder = encoder ?? throw new InvalidOperationException($"There is no encoder of {_syntax}.");
        if (_encoder.WhyNot(_frame.Description, _syntax) is { } reason)
        {
            throw new InvalidOperationException(reason);
        }

        string photometric = _encoder.Encode(_frame.Description, _frame.Samples.Span, _syntax, EncodeOptions.Default, _encoded);
        _codeStream = _encoded.WrittenSpan.ToArray();
        _description = _frame.Description with { TransferSyntax = _syntax, PhotometricInterpretation = photometric };
        _samples = new byte[_frame.Samples.Length];
    }

    /// <summary>From native to the transfer syntax.</summary>
    [Benchmark]
    public int Encode()
    {
        _encoded.ResetWrittenCount();
        _encoder.Encode(_frame.Description, _frame.Samples.Span, _syntax, EncodeOptions.Default, _encoded);
        return _encoded.WrittenCount;
    }

    /// <summary>And back.</summary>
    [Benchmark]
    public string Decode() => _decoder!.Decode(_description, _codeStream, _samples);
}
