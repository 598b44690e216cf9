using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Muster.Agent.Delivery;
using Muster.Agent.Enroll;
using Muster.Agent.Log;
using Muster.Agent.Prepare;
using Muster.Agent.State;
using Muster.Protocols.Agent;
using Muster.Protocols.Agent.Delivery;
using Muster.Protocols.Agent.Preparation;
using Muster.Unit.Protocols.Delivery;
using Muster.Unit.Support;

namespace Muster.Unit.Agent.Delivery.Cycles;

/// <summary>An agent that is in, with a server that gives it things, one look after another.</summary>
internal sealed class CycleBed : IAsyncDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly StateFolder folder;
    private readonly AgentState state;
    private long version = 1;

    public CycleBed()
    {
        folder = StateFolder.Hold(scratch.File("state"));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        AtomicFile.Write(folder.PathOf(DeviceKeyFile.Name), Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
        KeyId = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
        state = new AgentState
        {
            Server = Server.Url,
            ServerKey = Server.Spki,
            Wish = new EnrollWish
            {
                DeviceKey = "bed",
                DisplayName = "Bed",
                PeerId = new string('a', 32),
            },
            RequestId = new Guid("0193a697-4900-7c3e-9d57-2f1f6b0a4c11"),
            Standing = Standing.Active,
            Since = TimeProvider.System.GetUtcNow(),
        };
    }

    public DeliveryServer Server { get; } = new();

    public FakeItems Items { get; } = new();

    public string KeyId { get; }

    /// <summary>How much later it is for the agent.</summary>
    public TimeSpan Later { get; set; }

    /// <summary>What the other half was told of the preparation.</summary>
    public DevicePreparation? Told { get; set; }

    public LocalAdministrators? Administrators { get; set; }

    public Journal Journal => DeliveryFolder.In(folder).ReadJournal();

    /// <summary>From now on the device should have these, named by what is in them.</summary>
    public void Want(params ManifestItem[] items) =>
        Server.Manifest = ManifestSealTests.Manifest(items) with
        {
            DeviceKey = KeyId,
            Version = ++version,
            IssuedAt = TimeProvider.System.GetUtcNow(),
            ExpiresAt = TimeProvider.System.GetUtcNow().AddDays(7),
        };

    /// <param name="number">Names the item.</param>
    public ManifestItem Item(int number, string text, long itemVersion = 1)
    {
        var id = new Guid($"0193a697-4900-7c3e-9d57-{number.ToString("x12", CultureInfo.InvariantCulture)}");
        return new ManifestItem
        {
            Kind = "app",
            Id = id,
            Name = $"Item {number}",
            Version = itemVersion,
            Sha256 = Server.Put($"{AgentTarget.Prefix}items/app/{id}/{itemVersion}", Encoding.UTF8.GetBytes(text)),
            SizeBytes = text.Length,
            Round = 0,
            Blocking = false,
            Retries = 0,
            OnFailure = "continue",
            Removal = "remove",
        };
    }

    /// <summary>One look, as after a start of the agent.</summary>
    /// <returns>False when the power went, or the server did.</returns>
    public async Task<bool> LookAsync()
    {
        Items.Power = new CancellationTokenSource();
        var ct = Items.Power.Token;
        var files = DeliveryFolder.In(folder);
        var book = new JournalBook(files);
        var log = new AgentLog(TextWriter.Null, TimeProvider.System, journal: false);
        using var line = new DeliveryLine(
            folder,
            state with
            {
                ServerAheadSeconds = (long)Later.TotalSeconds,
            },
            state.ServerKeys,
            TimeProvider.System
        );
        try
        {
            var look = new DeliveryLook(files, book, line, [Items], log, TimeProvider.System)
            {
                Administrators = Administrators,
            };
            await look.RunAsync(
                state with
                {
                    DesiredVersion = Server.Manifest!.Version, // tests want something
                    Preparation = Told,
                },
                ct
            );
            return true;
        }
        catch (Exception fault) when (fault is OperationCanceledException or DeliveryLaterException)
        {
            return false;
        }
    }

    public string? LastSaid(ManifestItem item) => Server.Heard.LastOrDefault(said => said.Id == item.Id)?.State;

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Dispose();
        scratch.Dispose();
    }
}
