using System.Text;

namespace Gantry.Dicom.Tests.Json;

/// <summary>Many data sets in a stream, each read and written by itself.</summary>
public class JsonStreamTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string One(int number) => $$$"""{"00100020":{"vr":"LO","Value":["{{{number}}}"]},"00081115":{"vr":"SQ","Value":[{"0020000E":{"vr":"UI","Value":["1.2"]}}]}}""";

    private static async Task<List<string?>> ReadAsync(string text, int chunk = 7, DicomJsonReadOptions? options = null)
    {
        using Dribble stream = new(Encoding.UTF8.GetBytes(text), chunk);
        List<string?> ids = [];
        await foreach (DataSet dataSet in DicomJson.ReadAllAsync(stream, options, Cancellation))
        {
            ids.Add(dataSet.GetString(Attributes.PatientID));
        }

        return ids;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(64)]
    [InlineData(100_000)]
    public async Task Arrays_lines_and_single_objects_are_read_in_pieces_of_any_length(int chunk)
    {
        string[] three = [One(1), One(2), One(3)];
        (await ReadAsync($" [ {string.Join(" , ", three)} ] \n", chunk)).ShouldBe(["1", "2", "3"]);
        (await ReadAsync(string.Join('\n', three) + "\n", chunk)).ShouldBe(["1", "2", "3"]);
        (await ReadAsync("\uFEFF" + three[0], chunk)).ShouldBe(["1"]);
        (await ReadAsync("[]", chunk)).ShouldBeEmpty();
        (await ReadAsync("[{}]", chunk)).ShouldBe([null]);
        (await ReadAsync(" ", chunk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_data_set_is_there_before_the_last_was_read()
    {
        string text = "[" + string.Join(',', Enumerable.Range(0, 100_000).Select(One)) + "]";
        using Dribble stream = new(Encoding.UTF8.GetBytes(text), 4096);
        int count = 0;
        await foreach (DataSet dataSet in DicomJson.ReadAllAsync(stream, new DicomJsonReadOptions { MaximumLength = 64 << 10 }, Cancellation))
        {
            dataSet.GetString(Attributes.PatientID).ShouldBe(count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (count++ == 0)
            {
                stream.Position.ShouldBeLessThan(100_000);
            }
        }

        count.ShouldBe(100_000);
    }

    [Theory]
    [InlineData("[1]", "not a value")]
    [InlineData("\"a\"", "not a value")]
    [InlineData("[[{}]]", "not an array")]
    [InlineData("[{}", "no JSON")]
    [InlineData("[{}]]", "no JSON")]
    [InlineData("[{\"00100020\":{\"vr\":\"LO\"", "no JSON")]
    [InlineData("{} x", "no JSON")]
    [InlineData("[{\"x\":{}}]", "no tag")]
    public async Task What_cannot_be_read_is_named(string text, string message) =>
        (await Should.ThrowAsync<DicomException>(() => ReadAsync(text))).Message.ShouldContain(message);

    [Fact]
    public async Task Each_data_set_is_limited_in_length_and_depth()
    {
        string longOne = $$$"""{"00204000":{"vr":"LT","Value":["{{{new string('x', 100_000)}}}"]}}""";
        (await Should.ThrowAsync<DicomException>(() => ReadAsync(longOne, 4096, new DicomJsonReadOptions { MaximumLength = 50_000 }))).Message.ShouldContain("MaximumLength");
        await Should.ThrowAsync<DicomException>(() => ReadAsync(new string('[', 1_000_000), 4096));
        await Should.ThrowAsync<DicomException>(() => ReadAsync(string.Concat(Enumerable.Repeat("{\"00081115\":{\"vr\":\"SQ\",\"Value\":[", 100_000)), 4096));
    }

    [Fact]
    public async Task A_long_value_that_comes_in_small_pieces_is_not_read_again_and_again()
    {
        string text = $$$"""{"00204000":{"vr":"LT","Value":["{{{new string('x', 16 << 20)}}}"]},"00100020":{"vr":"LO","Value":["1"]}}""";
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        timeout.CancelAfter(TimeSpan.FromMinutes(1));
        using Dribble stream = new(Encoding.UTF8.GetBytes(text), 100);
        await foreach (DataSet dataSet in DicomJson.ReadAllAsync(stream, null, timeout.Token))
        {
            dataSet.GetString(Attributes.PatientID).ShouldBe("1");
        }
    }

    [Fact]
    public void Elements_out_of_order_are_read_but_not_without_end()
    {
        byte[] backwards = Backwards(10_000);
        DicomJson.Read(backwards).Count().ShouldBe(10_000);
        Should.Throw<DicomException>(() => DicomJson.Read(Backwards(200_000))).Message.ShouldContain("out of order");

        static byte[] Backwards(int count) => Encoding.UTF8.GetBytes(
            "{" + string.Join(',', Enumerable.Range(0, count).Select(i => $"\"{0x00200000 + (count - i) * 2:X8}\":{{\"vr\":\"LO\"}}")) + "}");
    }

    [Fact]
    public async Task Data_sets_written_one_by_one_are_one_array()
    {
        using MemoryStream stream = new();
        await DicomJson.WriteAllAsync(stream, Make(), null, Cancellation);
        DicomJson.ReadAll(stream.ToArray()).Select(dataSet => dataSet.GetString(Attributes.PatientID)).ShouldBe(["0", "1", "2"]);

        static async IAsyncEnumerable<DataSet> Make()
        {
            for (int i = 0; i < 3; i++)
            {
                await Task.Yield();
                DataSet dataSet = new();
                dataSet.Set(Attributes.PatientID, i.ToString(System.Globalization.CultureInfo.InvariantCulture));
                yield return dataSet;
            }
        }
    }

    // Gives no more than a few bytes at a time.
    private sealed class Dribble(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(buffer.Length, chunk)], cancellationToken);
    }
}
