namespace Gantry.Dicom.Objects.Definitions;

/// <summary>What the types of attributes mean.</summary>
public static class AttributeTypes
{
    /// <summary>The type as the standard writes it: 1, 1C, 2, 2C, 3; empty where none is stated.</summary>
    public static string Symbol(this AttributeType type) => type == AttributeType.Unspecified ? string.Empty : type.ToString()["Type".Length..];

    /// <summary>Whether the attribute must be present, under a condition or always.</summary>
    public static bool MayBeRequired(this AttributeType type) => type is AttributeType.Type1 or AttributeType.Type1C or AttributeType.Type2 or AttributeType.Type2C;

    /// <summary>Whether the attribute is required under a condition only.</summary>
    public static bool IsConditional(this AttributeType type) => type is AttributeType.Type1C or AttributeType.Type2C;

    /// <summary>Whether the attribute, where it is present, must have a value.</summary>
    public static bool NeedsValue(this AttributeType type) => type is AttributeType.Type1 or AttributeType.Type1C;

    /// <summary>Reads 1, 1C, 2, 2C, 3, or nothing.</summary>
    internal static AttributeType Parse(string text) => text.Length == 0 ? AttributeType.Unspecified : Enum.Parse<AttributeType>("Type" + text);
}
