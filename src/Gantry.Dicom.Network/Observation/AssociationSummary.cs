using System.Globalization;
using System.Text;

namespace Gantry.Dicom.Network;

/// <summary>The record of an association in one line, for the log.</summary>
internal static class AssociationSummary
{
    public static string Of(AssociationRecord record)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{record.Duration.TotalSeconds:F3} s");
        foreach (OperationCount count in record.Operations)
        {
            text.Append(CultureInfo.InvariantCulture, $", {count.Count} {count.Service}{(count.IsPerformed ? "" : " sent")} {count.Status?.Code.ToString("X4", CultureInfo.InvariantCulture) ?? "unanswered"}");
        }

        text.Append(CultureInfo.InvariantCulture, $", {record.BytesReceived} bytes in, {record.BytesSent} bytes out");
        if (record.End is { Kind: not AssociationEndKind.Released } end)
        {
            text.Append(": ").Append(end.Reason);
        }

        return text.ToString();
    }
}
