using BenchmarkDotNet.Attributes;
using Gantry.Dicom;

namespace Gantry.Bench.Micro;

/// <summary>A data set to bytes: as it was read, with one attribute changed, in another transfer syntax.</summary>
[MemoryDiagnoser]
public class Writing
{
    private DataSet _parsed = new();
    private DataSet _edited = new();

    /// <summary>Which sample.</summary>
    [ParamsSource(nameof(Names))]
    public string Sample { get; set; } = string.Empty;

    /// <summary>The samples.</summary>
    public static IEnumerable<string> Names => Samples.Names;

    /// <summary>Reads the sample.</summary>
    [GlobalSetup]
    public void Setup()
    {
        byte[] bytes = Samples.Make(Sample).Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
        _parsed = DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian);
        _edited = DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian);
        _edited.Set(Attributes.PatientID, "0815");
    }

    /// <summary>Nothing changed.</summary>
    [Benchmark]
    public void Unchanged() => _parsed.Encode(TransferSyntax.ExplicitVRLittleEndian).CopyTo(Stream.Null);

    /// <summary>One attribute changed.</summary>
    [Benchmark]
    public void Edited() => _edited.Encode(TransferSyntax.ExplicitVRLittleEndian).CopyTo(Stream.Null);

    /// <summary>Every element written anew.</summary>
    [Benchmark]
    public void OtherSyntax() => _parsed.Encode(TransferSyntax.ImplicitVRLittleEndian).CopyTo(Stream.Null);
}
