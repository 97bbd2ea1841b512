using Gantry.Dicom;

namespace Gantry.Cli.Extract;

/// <summary>Writes a table row by row.</summary>
internal interface ITableWriter : IDisposable
{
    /// <summary>Writes a row.</summary>
    /// <param name="file">The file it was read from.</param>
    /// <param name="row">Its cells.</param>
    void Write(string file, AttributeRow row);

    /// <summary>Completes the table.</summary>
    void Complete();
}
