using System.Globalization;
using System.Runtime.CompilerServices;

namespace Gantry.Dicom;

/// <summary>The text of a finding, which is made only when the finding is kept: of what is wrong in a thousand places, nothing is made a thousand times.</summary>
[InterpolatedStringHandler]
internal ref struct FindingMessage
{
    private DefaultInterpolatedStringHandler _text;

    /// <summary>Begins a text.</summary>
    /// <param name="literalLength">The number of constant characters.</param>
    /// <param name="formattedCount">The number of values.</param>
    /// <param name="state">Who is to keep the finding.</param>
    /// <param name="isWanted">Whether it is kept, and the text made.</param>
    public FindingMessage(int literalLength, int formattedCount, DicomReaderState state, out bool isWanted)
    {
        isWanted = state.WantsFindings;
        _text = isWanted ? new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
    }

    public void AppendLiteral(string text) => _text.AppendLiteral(text);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    /// <summary>The text; to be taken once.</summary>
    public string ToText() => _text.ToStringAndClear();
}
