using Gantry.Cli.CommandLine;
using Gantry.Dicom;

namespace Gantry.Cli.Dump;

/// <summary>What people call an element.</summary>
internal static class ElementName
{
    /// <summary>The keyword; of a private element its creator, and its name where it is known; a question mark where nothing is known.</summary>
    internal static string Of(DataSet dataSet, Tag tag)
    {
        DicomDictionary dictionary = dataSet.Context.Dictionary;
        if (!tag.IsPrivate)
        {
            return tag.IsGroupLength ? "GroupLength" : dictionary.TryGet(tag, out DictionaryEntry? entry) ? entry.Keyword : "?";
        }

        if (tag.IsPrivateCreator)
        {
            return "PrivateCreator";
        }

        if (dataSet.PrivateCreatorOf(tag) is not { } creator)
        {
            return "?";
        }

        return dictionary.TryGetPrivate(creator, tag, out DictionaryEntry? known) && known.Name.Length > 0
            ? PrintableText.Of($"{creator}: {known.Name}")
            : PrintableText.Of($"{creator}: ?");
    }
}
