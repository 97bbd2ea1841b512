using Gantry.Dicom;

namespace Gantry.Server.Api;

/// <summary>Attributes as the API names them.</summary>
internal static class AttributeName
{
    /// <summary>The keyword of an attribute; eight hexadecimal digits where it has none.</summary>
    internal static string Of(Tag tag) => DicomDictionary.Default.TryGet(tag, out DictionaryEntry? entry) && entry.Keyword.Length > 0 ? entry.Keyword : tag.ToHexString();
}
