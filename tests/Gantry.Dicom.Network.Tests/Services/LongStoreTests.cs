using System.Buffers;
using System.IO.Pipelines;

namespace Gantry.Dicom.Network.Tests.Services;

/// <summary>Objects longer than any buffer.</summary>
[Collection(Alone.Name)]
public sealed class LongStoreTests
{
    [Fact]
    [Trait("Ledger", "R080")]
    public async Task More_than_two_gigabytes_go_through_in_little_memory()
    {
        const long Length = (2L << 30) + 1001;
        string path = Path.GetTempFileName();
        try
        {
            using Microsoft.Win32.SafeHandles.SafeFileHandle file = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite);
            RandomAccess.SetLength(file, Length);
            RandomAccess.Write(file, [1, 2, 3], Length - 3);
            long received = 0;
            byte[] last = [];
            await using RunningService service = new(new DicomService().MapStore([Samples.CT], async (request, cancellation) =>
            {
                while (true)
                {
                    ReadResult result = await request.Data.ReadAsync(cancellation);
                    received += result.Buffer.Length;
                    last = result.Buffer.Length >= 3 ? result.Buffer.Slice(result.Buffer.Length - 3).ToArray() : last;
                    request.Data.AdvanceTo(result.Buffer.End);
                    if (result.IsCompleted)
                    {
                        return DimseStatus.Success;
                    }
                }
            }));
            await using Association association = await Association.RequestAsync(
                service.Peer, options => options.Propose(Samples.CT, Samples.Explicit), TestContext.Current.CancellationToken);
            long before = GC.GetTotalAllocatedBytes();
            StoreOperation operation = StoreOperation.FromFile(Samples.CT, new Uid("1.2"), Samples.Explicit, file, 0, Length);
            (await association.StoreAsync(operation, TestContext.Current.CancellationToken)).Status.ShouldBe(DimseStatus.Success);
            received.ShouldBe(Length);
            last.ShouldBe([1, 2, 3]);
            (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(100L << 20);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
