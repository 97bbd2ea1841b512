using System.Globalization;
using System.Text;

namespace Gantry.Dicom;

/// <summary>Where a walk through a data set is: the sequences on the way, each with the number of its item from 0.</summary>
internal sealed class ElementPath
{
    private readonly List<(Tag Sequence, int Item)> _steps = [];

    /// <summary>How deep the walk is.</summary>
    public int Depth => _steps.Count;

    /// <summary>Enters an item.</summary>
    public void Enter(Tag sequence, int item) => _steps.Add((sequence, item));

    /// <summary>Leaves the item entered last.</summary>
    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    /// <summary>The place as findings tell it: (0008,1115)[0].(0020,000E); without a tag, that of the item.</summary>
    public string ToText(Tag? tag)
    {
        StringBuilder path = new();
        foreach ((Tag sequence, int item) in _steps)
        {
            path.Append(CultureInfo.InvariantCulture, $"{(path.Length > 0 ? "." : string.Empty)}{sequence}[{item}]");
        }

        return tag is null ? path.ToString() : path.Append(path.Length > 0 ? "." : string.Empty).Append(tag).ToString();
    }

    /// <summary>The place as references to bulk data tell it: 54000100/0/54001010.</summary>
    public string ToBulkDataPath(Tag tag)
    {
        StringBuilder path = new();
        foreach ((Tag sequence, int item) in _steps)
        {
            path.Append(CultureInfo.InvariantCulture, $"{sequence.ToHexString()}/{item}/");
        }

        return path.Append(tag.ToHexString()).ToString();
    }
}
