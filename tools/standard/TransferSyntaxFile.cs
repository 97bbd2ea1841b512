using System.Text;

namespace Gantry.Standard;

/// <summary>The transfer syntaxes.</summary>
internal static class TransferSyntaxFile
{
    public static string Write(IEnumerable<UidRow> uids)
    {
        UidRow[] syntaxes = [.. uids.Where(uid => uid.Kind == "Transfer Syntax")];
        StringBuilder text = Tables.Begin("PS3.6").Append("""
            using System.Collections.Frozen;

            namespace Gantry.Dicom;

            public sealed partial record TransferSyntax
            {

            """);
        foreach (UidRow syntax in syntaxes)
        {
            string dot = syntax.Name.EndsWith('.') ? string.Empty : ".";
            text.Append($"    /// <summary>{AttributesFile.Escape(syntax.Name)}{dot}</summary>\n");
            text.Append($"    public static TransferSyntax {syntax.Keyword} {{ get; }} = new(new Uid(\"{syntax.Uid}\"), \"{syntax.Name}\", {Flags(syntax)});\n\n");
        }

        text.Append("    private static readonly FrozenDictionary<string, TransferSyntax> s_known = new[]\n    {\n");
        foreach (UidRow syntax in syntaxes)
        {
            text.Append($"        {syntax.Keyword},\n");
        }

        return text.Append("""
                }.ToFrozenDictionary(syntax => syntax.Uid.Value);

                /// <summary>All transfer syntaxes of PS3.6, retired ones too.</summary>
                public static IReadOnlyCollection<TransferSyntax> All => s_known.Values;

                /// <summary>The transfer syntax of this UID. An unknown one is taken as explicit little endian with encapsulated pixel data, as PS3.5 §10 asks of any later one.</summary>
                public static TransferSyntax Of(Uid uid) =>
                    s_known.TryGetValue(uid.Value, out TransferSyntax? syntax) ? syntax : new TransferSyntax(uid, uid.Value, true, false, true, false);

                /// <summary>Whether PS3.6 lists this transfer syntax.</summary>
                public static bool IsKnown(Uid uid) => s_known.ContainsKey(uid.Value);
            }

            """).ToString();
    }

    // PS3.5 annex A: explicit, big endian, encapsulated, deflated.
    private static string Flags(UidRow syntax) => syntax.Keyword switch
    {
        "ImplicitVRLittleEndian" or "Papyrus3ImplicitVRLittleEndian" => "false, false, false, false",
        "ExplicitVRBigEndian" => "true, true, false, false",
        "DeflatedExplicitVRLittleEndian" or "JPIPReferencedDeflate" or "JPIPHTJ2KReferencedDeflate" => "true, false, false, true",
        "ExplicitVRLittleEndian" or "JPIPReferenced" or "JPIPHTJ2KReferenced" or "RFC2557MIMEEncapsulation" or "XMLEncoding"
            or "SMPTEST211020UncompressedProgressiveActiveVideo" or "SMPTEST211020UncompressedInterlacedActiveVideo"
            or "SMPTEST211030PCMDigitalAudio" => "true, false, false, false",
        _ => "true, false, true, false",
    };
}
