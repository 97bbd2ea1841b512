using System.Security.Cryptography;
using System.Text;
using Gantry.Archive;
using Gantry.Server.Configuration;
using Gantry.Server.Tests.Api;
using Gantry.Server.Webhooks;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gantry.Server.Tests.Webhooks;

/// <summary>Deliveries over an archive of their own, in time without waiting.</summary>
public sealed class WebhookDeliveryTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly WebhookSender _sender = new();
    private readonly ImmediateTime _time = new();
    private DicomArchive? _archive;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private DicomArchive Archive => _archive!;

    public async ValueTask InitializeAsync() => _archive = await DicomArchive.OpenAsync(new ArchiveOptions { DataFolder = _folder.Path, Rules = new IngestRules { FreeSpace = () => 0 } }, cancellationToken: Cancellation);

    public async ValueTask DisposeAsync()
    {
        _sender.Dispose();
        await Archive.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task EventsComeInOrderInSignedBatchesOfTheFormOfTheFeed()
    {
        await using WebhookReceiver receiver = new();
        WebhookDelivery delivery = Deliver(new WebhookSettings("one", receiver.Url) { Secret = "a secret of the test" });
        for (int number = 1; number <= 120; number++)
        {
            await Archive.StoreAsync(number);
        }

        await using (Run(delivery))
        {
            Posted first = await receiver.NextAsync();
            Posted second = await receiver.NextAsync();

            first.Sequences.Concat(second.Sequences).ShouldBe(Enumerable.Range(1, 120).Select(number => (long)number));
            (first.Json.GetProperty("more").GetBoolean(), second.Json.GetProperty("more").GetBoolean()).ShouldBe((true, false));
            (first.Json.GetProperty("after").GetInt64(), second.Json.GetProperty("after").GetInt64()).ShouldBe((100, 120));
            first.Json.GetProperty("items")[0].GetProperty("kind").GetString().ShouldBe("instanceStored");
            first.Signature.ShouldBe("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes("a secret of the test"), first.Body)));
        }
    }

    [Fact]
    public async Task WhatFailsIsTriedAgainEverMoreRarelyAndKeepsItsPlace()
    {
        int attempts = 0;
        await using WebhookReceiver receiver = new(_ => ++attempts < 5 ? (attempts == 2 ? 429 : 500) : 200);
        WebhookDelivery delivery = Deliver(new WebhookSettings("one", receiver.Url));
        await Archive.StoreAsync(1);

        await using (Run(delivery))
        {
            for (int attempt = 1; attempt <= 5; attempt++)
            {
                (await receiver.NextAsync()).Sequences.ShouldBe([1L]);
            }

            await Archive.StoreAsync(2);
            (await receiver.NextAsync()).Sequences.ShouldBe([2L]);
        }

        _time.Delays.Select(delay => delay.TotalSeconds).Zip([1.0, 2.0, 4.0, 8.0]).ShouldAllBe(pair => pair.First >= pair.Second / 2 && pair.First <= pair.Second);
        _time.Delays.Count.ShouldBe(4);
        delivery.Position.Parked.ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatIsRefusedForGoodIsParkedAndComesAgainWhenAPersonSaysSo()
    {
        bool isRefusing = true;
        await using WebhookReceiver receiver = new(posted => isRefusing && posted.Sequences.Contains(1) ? 400 : 200);
        WebhookDelivery delivery = Deliver(new WebhookSettings("one", receiver.Url));
        await Archive.StoreAsync(1);

        await using (Run(delivery))
        {
            for (int attempt = 1; attempt <= 5; attempt++)
            {
                (await receiver.NextAsync()).Sequences.ShouldBe([1L]);
            }

            await Archive.StoreAsync(2);
            (await receiver.NextAsync()).Sequences.ShouldBe([2L]);
            ParkedEvents parked = delivery.Position.Parked.ShouldHaveSingleItem();
            (parked.After, parked.Through, parked.Error).ShouldBe((0L, 1L, "HTTP status 400"));

            isRefusing = false;
            delivery.Resume();
            (await receiver.NextAsync()).Sequences.ShouldBe([1L]);
            await Archive.StoreAsync(3);
            (await receiver.NextAsync()).Sequences.ShouldBe([3L]);
            delivery.Position.Parked.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task WhatWasParkedComesBeforeWhatWaitsWhenAPersonSaysSo()
    {
        bool isRefusing = true;
        bool isTaken = false;
        TaskCompletionSource waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using WebhookReceiver receiver = new(posted =>
        {
            if (posted.Sequences.Contains(1))
            {
                isTaken |= !isRefusing;
                return isRefusing ? 400 : 200;
            }

            waiting.TrySetResult();
            return isTaken ? 200 : 500;
        });
        WebhookDelivery delivery = Deliver(new WebhookSettings("one", receiver.Url));
        await Archive.StoreAsync(1);
        await using (Run(delivery))
        {
            for (int attempt = 1; attempt <= 5; attempt++)
            {
                (await receiver.NextAsync()).Sequences.ShouldBe([1L]);
            }

            await Archive.StoreAsync(2);
            await waiting.Task.WaitAsync(Cancellation);
            isRefusing = false;
            delivery.Resume();
            Posted next = await receiver.NextAsync();
            while (next.Sequences.Single() == 2)
            {
                next = await receiver.NextAsync();
            }

            next.Sequences.ShouldBe([1L]);
            (await receiver.NextAsync()).Sequences.ShouldBe([2L]);
            await Archive.StoreAsync(3);
            (await receiver.NextAsync()).Sequences.ShouldBe([3L]);
            delivery.Position.Parked.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("40", 40)]
    [InlineData("86400", 3600)]
    [InlineData("Fri, 01 Jan 2100 00:00:00 GMT", 3600)]
    [InlineData("soon", 1)]
    public async Task AReceiverSaysWhenItWantsToBeAskedAgainWithinBounds(string retryAfter, int seconds)
    {
        int attempts = 0;
        await using WebhookReceiver receiver = new(_ => ++attempts == 1 ? 503 : 200) { RetryAfter = retryAfter };
        WebhookDelivery delivery = Deliver(new WebhookSettings("one", receiver.Url));
        await Archive.StoreAsync(1);
        await using (Run(delivery))
        {
            await receiver.NextAsync();
            await receiver.NextAsync();
        }

        _time.Delays.ShouldHaveSingleItem().TotalSeconds.ShouldBeInRange(seconds / 2.0, seconds);
        (seconds == 1 || _time.Delays.Single().TotalSeconds == seconds).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(99, 3)]
    public async Task ANewWebhookBeginsWhereItIsToldAndOneThatHasBegunGoesOn(long from, long first)
    {
        await using WebhookReceiver receiver = new();
        await Archive.StoreAsync(1);
        await Archive.StoreAsync(2);
        WebhookDelivery delivery = Deliver(new WebhookSettings("one", receiver.Url) { From = from });
        await using (Run(delivery))
        {
            await Archive.StoreAsync(3);
            (await receiver.NextAsync()).Sequences.First().ShouldBe(first);
        }

        Deliver(new WebhookSettings("one", receiver.Url) { From = 0 }).Position.Sequence.ShouldBeGreaterThanOrEqualTo(first - 1);
    }

    [Fact]
    public async Task ARestartGoesOnAfterWhatWasTaken()
    {
        await using WebhookReceiver receiver = new();
        WebhookSettings settings = new("one", receiver.Url);
        await Archive.StoreAsync(1);
        WebhookDelivery first = Deliver(settings);
        await Archive.StoreAsync(2);
        await using (Run(first))
        {
            // The first was there before the webhook.
            (await receiver.NextAsync()).Sequences.ShouldBe([2L]);
            await Archive.StoreAsync(3);
            (await receiver.NextAsync()).Sequences.ShouldBe([3L]);
            await Archive.StoreAsync(4);
            (await receiver.NextAsync()).Sequences.ShouldBe([4L]);
        }

        await Archive.StoreAsync(5);
        await Archive.DisposeAsync();
        await InitializeAsync();
        WebhookDelivery second = Deliver(settings);
        await using (Run(second))
        {
            // At least once: the last may come again where its answer and the end crossed.
            Posted next = await receiver.NextAsync();
            next.Sequences.Last().ShouldBe(5);
            next.Sequences.ShouldNotContain(3L);
        }
    }

    [Fact]
    public async Task ARedirectionIsNotFollowed()
    {
        await using WebhookReceiver receiver = new(posted => posted.Path == "/events" ? 307 : 200);
        WebhookDelivery delivery = Deliver(new WebhookSettings("one", receiver.Url));
        await Archive.StoreAsync(1);

        await using (Run(delivery))
        {
            for (int attempt = 1; attempt <= 5; attempt++)
            {
                (await receiver.NextAsync()).Path.ShouldBe("/events");
            }

            await Archive.StoreAsync(2);
            (await receiver.NextAsync()).Path.ShouldBe("/events");
        }
    }

    [Fact]
    public void PiecesThatFollowEachOtherAreOneAndThereAreOnlySoMany()
    {
        WebhookPosition position = new(0, []);
        position = position.Park(new ParkedEvents(0, 100, default, "a")).Park(new ParkedEvents(100, 150, default, "b"));
        position.Parked.ShouldBe([new ParkedEvents(0, 150, default, "b")]);

        for (int piece = 1; piece <= 200; piece++)
        {
            position = position.Park(new ParkedEvents(piece * 1000, (piece * 1000) + 10, default, "c"));
        }

        position.Parked.Count.ShouldBe(100);
        position.Parked[^1].Through.ShouldBe(200_010);
    }

    private WebhookDelivery Deliver(WebhookSettings settings) => new(Archive, settings, _sender, _time, NullLogger.Instance);

    private static Running Run(WebhookDelivery delivery) => new(delivery);

    private sealed class Running : IAsyncDisposable
    {
        private readonly CancellationTokenSource _ending = new();
        private readonly Task _task;

        public Running(WebhookDelivery delivery) => _task = delivery.RunAsync(_ending.Token);

        public async ValueTask DisposeAsync()
        {
            await _ending.CancelAsync();
            await _task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _ending.Dispose();
        }
    }
}
