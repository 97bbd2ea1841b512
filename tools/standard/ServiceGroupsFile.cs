using System.Text;

namespace Gantry.Standard;

/// <summary>The DIMSE service group of each SOP class.</summary>
internal static class ServiceGroupsFile
{
    private const string Storage = "C-STORE M/M";

    public static string Write(IEnumerable<UidRow> uids, IReadOnlyDictionary<string, string[]> groups)
    {
        UidRow[] classes = [.. uids.Where(uid => uid.Kind is "SOP Class" or "Meta SOP Class" && uid.Keyword.Length > 0)];
        Dictionary<string, string> keywords = classes.ToDictionary(row => row.Uid, row => row.Keyword);
        if (groups.Keys.FirstOrDefault(uid => !keywords.ContainsKey(uid)) is { } unknown)
        {
            throw new InvalidDataException($"service_groups.tsv has {unknown}, which is no SOP class of uids.tsv.");
        }

        StringBuilder text = Tables.Begin("PS3.4").Append("""
            namespace Gantry.Dicom.Network;

            /// <summary>The DIMSE service groups of the SOP classes of PS3.4, in the order of their UIDs in PS3.6.</summary>
            internal static class ServiceGroupTable
            {
                public static readonly ServiceGroup[] Groups =
                [

            """);
        foreach (UidRow row in classes)
        {
            string[]? group = groups.GetValueOrDefault(row.Uid) ?? (row.IsStorage ? [row.Uid, Storage, ""] : null);
            if (group is not null)
            {
                string services = string.Join(", ", Split(group[1], ", ").Select(Service));
                string carried = string.Join(", ", Split(group[2], " ").Select(uid => $"SopClasses.{keywords[uid]}"));
                text.Append($"        new(SopClasses.{row.Keyword}, [{services}], [{carried}]),\n");
            }
        }

        return text.Append("    ];\n}\n").ToString();
    }

    private static string[] Split(string text, string separator) => text.Split(separator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>N-SET U/M is new(CommandField.NSetRequest, false, true).</summary>
    private static string Service(string usage)
    {
        string[] parts = usage.Split(' ', '/');
        string name = string.Concat(parts[0].Split('-').Select(word => word == "C" ? "" : word[..1] + word[1..].ToLowerInvariant()));
        return $"new(CommandField.{name}Request, {Mandatory(parts[1])}, {Mandatory(parts[2])})";
    }

    private static string Mandatory(string usage) => usage switch
    {
        "M" => "true",
        "U" => "false",
        _ => throw new InvalidDataException($"'{usage}' in service_groups.tsv is neither M nor U."),
    };
}
