using System.Text;
using Gantry.Dicom;

namespace Gantry.Archive.Tests;

/// <summary>All that can be seen of an archive: every row at every level, the exams, and every instance as it is given out.</summary>
internal sealed record View(string Text, IReadOnlyDictionary<string, ViewedInstance> Instances)
{
    public static async Task<View> OfAsync(DicomArchive archive)
    {
        StringBuilder text = new();
        foreach (QueryLevel level in Enum.GetValues<QueryLevel>())
        {
            List<string> rows = [];
            await foreach (QueryMatch match in archive.QueryAsync(Caller.System, new Query { Level = level, Keys = new DataSet(), IncludeAll = true }))
            {
                rows.Add(Write(match.DataSet));
            }

            text.AppendLine(level.ToString()).AppendJoin('\n', rows.Order(StringComparer.Ordinal)).AppendLine();
        }

        ExamPage exams = await archive.ListExamsAsync(Caller.System, new ExamFilter());
        text.AppendLine("Exams").AppendJoin('\n', exams.Items.Select(exam => $"{exam.StudyInstanceUid} {exam.PatientName} {exam.PatientId} {exam.Instances}").Order(StringComparer.Ordinal)).AppendLine();
        text.AppendLine((await archive.StatisticsAsync(Caller.System) with { Bytes = 0 }).ToString());
        SortedDictionary<string, ViewedInstance> instances = new(StringComparer.Ordinal);
        List<string> lines = [];
        await foreach (StoredInstance instance in archive.SelectAsync(Caller.System, new InstanceSelection()))
        {
            DataSet view = archive.ReadHeader(instance);
            byte[] given = view.Encode(instance.TransferSyntax).ToArray();
            using InstanceBlob blob = archive.OpenBlob(Caller.System, instance);
            using var received = new MemoryStream();
            await blob.OpenDataSet().CopyToAsync(received);
            instances.Add(instance.SopInstanceUid.Value, new ViewedInstance(instance.View == 0 && given.AsSpan().SequenceEqual(received.ToArray())));
            lines.Add($"{instance.StudyInstanceUid} {instance.SeriesInstanceUid} {instance.SopInstanceUid} {Write(DataSet.Parse(given, instance.TransferSyntax))}");
        }

        text.AppendJoin('\n', lines.Order(StringComparer.Ordinal));

        return new View(text.ToString(), instances);
    }

    private static string Write(DataSet dataSet) => Encoding.UTF8.GetString(DicomJson.ToArray(dataSet));
}

/// <summary>An instance as it is given out.</summary>
internal sealed record ViewedInstance(bool IsAsReceived);
