using BenchmarkDotNet.Attributes;
using Gantry.Dicom;

namespace Gantry.Bench.Micro;

/// <summary>Bytes to a data set, and to its values.</summary>
[MemoryDiagnoser]
public class Reading
{
    private byte[] _explicit = [];
    private byte[] _implicit = [];

    /// <summary>Which sample.</summary>
    [ParamsSource(nameof(Names))]
    public string Sample { get; set; } = string.Empty;

    /// <summary>The samples.</summary>
    public static IEnumerable<string> Names => Samples.Names;

    /// <summary>Encodes the sample.</summary>
    [GlobalSetup]
    public void Setup()
    {
        DataSet sample = Samples.Make(Sample);
        _explicit = sample.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
        _implicit = sample.Encode(TransferSyntax.ImplicitVRLittleEndian).ToArray();
    }

    /// <summary>No value is touched.</summary>
    [Benchmark]
    public DataSet ParseExplicit() => DataSet.Parse(_explicit, TransferSyntax.ExplicitVRLittleEndian);

    /// <summary>With the dictionary asked for every element.</summary>
    [Benchmark]
    public DataSet ParseImplicit() => DataSet.Parse(_implicit, TransferSyntax.ImplicitVRLittleEndian);

    /// <summary>Every value of the top level as text.</summary>
    [Benchmark]
    public int ReadAllText()
    {
        int characters = 0;
        foreach (DataElement element in DataSet.Parse(_explicit, TransferSyntax.ExplicitVRLittleEndian))
        {
            characters += element.IsSequence ? element.Items.Count : element.GetString()?.Length ?? 0;
        }

        return characters;
    }
}
