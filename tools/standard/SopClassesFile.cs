using System.Text;

namespace Gantry.Standard;

/// <summary>The SOP classes.</summary>
internal static class SopClassesFile
{
    public static string Write(IEnumerable<UidRow> uids)
    {
        UidRow[] classes = [.. uids.Where(uid => uid.Kind is "SOP Class" or "Meta SOP Class" && uid.Keyword.Length > 0)];
        StringBuilder text = Tables.Begin("PS3.6").Append("""
            using System.Collections.Frozen;

            namespace Gantry.Dicom;

            /// <summary>The SOP classes of PS3.6 annex A, by keyword.</summary>
            public static class SopClasses
            {

            """);
        foreach (UidRow row in classes)
        {
            text.Append($"    /// <summary>{AttributesFile.Escape(row.Name)}.</summary>\n    public static Uid {row.Keyword} => new(\"{row.Uid}\");\n\n");
        }

        text.Append("    /// <summary>The SOP classes whose composite instances are stored, retired ones too (PS3.4 §B.5).</summary>\n");
        text.Append("    public static IReadOnlyList<Uid> Storage { get; } =\n    [\n");
        foreach (UidRow row in classes.Where(row => row.IsStorage))
        {
            text.Append($"        {row.Keyword},\n");
        }

        return text.Append("""
                ];

                private static readonly FrozenSet<string> s_storage = Storage.Select(uid => uid.Value).ToFrozenSet();

                /// <summary>Whether composite instances of a SOP class of PS3.6 are stored.</summary>
                public static bool IsStorage(Uid sopClass) => sopClass.Value is string value && s_storage.Contains(value);
            }

            """).ToString();
    }
}
