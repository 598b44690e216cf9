using System.Buffers.Text;
using Microsoft.Extensions.DependencyInjection;
using Muster.Contracts.Audit;
using Muster.Kernel.Time;
using Muster.Modules.Audit;
using Muster.Protocols.AuditLog;
using Muster.Protocols.AuditLog.Tree;
using Muster.Protocols.HttpSignatures;
using Muster.Storage.Writing;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Audit;

public sealed class ProofTests
{
    [Theory, OnBothDatabases]
    public async Task Proof_of_any_row_verifies_with_nothing_but_itself(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        var database = host.Services.GetRequiredService<Database>();
        var clock = host.Services.GetRequiredService<TimeProvider>();
        await database.WriteAsync(
            (db, _) =>
            {
                for (var i = 0; i < 1500; i++)
                {
                    db.Record(Actor.System, new Happened(i), clock);
                }

                return Task.FromResult(true);
            },
            CancellationToken.None
        );
        await host.SealedAsync();
        var rows = (await host.GetAsync<Contracts.Page<AuditEntry>>("/api/audit?limit=200&action=happened")).Items;
        var oldest = await host.GetAsync<Contracts.Page<AuditEntry>>("/api/audit?limit=50&actorKind=system");

        foreach (var row in rows.Where((_, i) => i % 40 == 0).Concat(oldest.Items.TakeLast(2)))
        {
            Check(await host.GetAsync<AuditProof>($"/api/audit/{row.Id}/proof"));
        }
    }

    private static void Check(AuditProof proof)
    {
        var leaf = new AuditLeaf
        {
            Id = proof.Leaf.Id,
            AtMicroseconds = DateTimeOffset
                .Parse(proof.Leaf.At, System.Globalization.CultureInfo.InvariantCulture)
                .ToUnixMicroseconds(),
            ActorKind = proof.Leaf.ActorKind,
            ActorId = proof.Leaf.ActorId,
            Action = proof.Leaf.Action,
            EntityKind = proof.Leaf.EntityKind,
            EntityId = proof.Leaf.EntityId,
            Details = proof.Leaf.Details,
        };
        var hash = leaf.HashBy(new CanonicalBytes());
        var root = InclusionProof.RootOf(
            hash,
            proof.Seq,
            proof.Head.Size,
            [.. proof.Path.Select(text => Base64Url.DecodeFromChars(text))]
        );
        var head = new SignedHead(
            new LogHead
            {
                LogId = proof.Head.LogId,
                Size = proof.Head.Size,
                Root = root,
                AtMicroseconds = proof.Head.At.ToUnixMicroseconds(),
            },
            proof.Head.KeyId,
            Base64Url.DecodeFromChars(proof.Head.Signature)
        );
        using var key = VerificationKey.TryImport(Base64Url.DecodeFromChars(proof.PublicKey))!; // a key that the server made

        Base64Url.EncodeToString(hash).ShouldBe(proof.LeafHash);
        Base64Url.EncodeToString(root).ShouldBe(proof.Head.Root);
        head.IsSignedBy(key).ShouldBeTrue();
    }

    private sealed record Happened(int Number) : IAuditEvent
    {
        public static string Action => "happened";

        public AuditedEntity Entity => new("test", $"{Number}");
    }
}
