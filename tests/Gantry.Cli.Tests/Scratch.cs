using Gantry.Dicom;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Cli.Tests;

/// <summary>A folder that goes when the test ends.</summary>
public sealed class Scratch : IDisposable
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("gantry-cli-").FullName;

    /// <summary>A path within.</summary>
    public string this[string name] => Path.Combine(Folder, name);

    /// <summary>Writes a small instance.</summary>
    public string Instance(string name, Action<DataSet>? edit = null, TransferSyntax? syntax = null, int number = 1)
    {
        DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 16, Columns = 16, InstanceNumber = number });
        edit?.Invoke(dataSet);
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], new DicomFile(dataSet, syntax ?? TransferSyntax.ExplicitVRLittleEndian).ToArray(syntax ?? TransferSyntax.ExplicitVRLittleEndian));
        return this[name];
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
