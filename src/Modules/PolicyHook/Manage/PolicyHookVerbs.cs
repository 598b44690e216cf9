using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muster.Contracts.Restrictions;
using Muster.Modules.Audit;
using Muster.Modules.Keys;
using Muster.Modules.PolicyHook.Call;
using Muster.Modules.PolicyHook.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.PolicyHook.Manage;

/// <summary>Sets the hook and gives it secrets. The server makes them, and shows each once.</summary>
internal sealed class PolicyHookVerbs(
    Database database,
    IDatabaseEngine engine,
    SecretBox box,
    IOptions<PolicyHookOptions> options,
    TimeProvider clock
)
{
    private const string Alone = "policy-hook";

    public Task<PolicyHookSettings> ShowAsync(CancellationToken ct) => database.ReadAsync(ViewAsync, ct);

    /// <param name="version">That the caller saw; 0 while there is none.</param>
    /// <returns>Not done when somebody else was faster.</returns>
    public Task<(bool Done, PolicyHookSaved Now)> ChangeAsync(
        CheckedHook wanted,
        long version,
        Actor by,
        CancellationToken ct
    ) =>
        OnAsync(
            version,
            (db, row, now) =>
            {
                var was = row is null ? null : (row.Enabled, row.Url, row.Platforms) as (bool, string, string)?;
                byte[]? secret = null;
                if (row is null)
                {
                    secret = HookSignature.NewSecret();
                    db.Add(
                        new Hook
                        {
                            Enabled = wanted.Enabled,
                            Url = wanted.Url.AbsoluteUri,
                            Platforms = wanted.Platforms,
                            Secret = box.Seal(Hook.SecretLabel, secret),
                            ChangedBy = by.Name,
                            ChangedAt = now,
                        }
                    );
                }
                else
                {
                    (row.Enabled, row.Url, row.Platforms) = (wanted.Enabled, wanted.Url.AbsoluteUri, wanted.Platforms);
                    (row.ChangedBy, row.ChangedAt) = (by.Name, now);
                }

                db.Record(
                    by,
                    new PolicyHookChanged(
                        was?.Item1 == true,
                        was?.Item2 is { } url ? WithoutQuery(new Uri(url)) : null,
                        wanted.Enabled,
                        WithoutQuery(wanted.Url),
                        was?.Item3 ?? "",
                        wanted.Platforms
                    ),
                    clock
                );
                return secret;
            },
            ct
        );

    /// <returns>Null when there is no hook yet.</returns>
    public async Task<(bool Done, PolicyHookSaved Now)?> RotateAsync(long version, Actor by, CancellationToken ct)
    {
        var answer = await OnAsync(
            version,
            (db, row, now) =>
            {
                if (row is null)
                {
                    return null;
                }

                var secret = HookSignature.NewSecret();
                row.Rotate(box.Seal(Hook.SecretLabel, secret), now);
                (row.ChangedBy, row.ChangedAt) = (by.Name, now);
                db.Record(by, new PolicyHookSecretRotated(now + Hook.Overlap), clock);
                return secret;
            },
            ct
        );
        return answer.Now.Hook.Version == 0 ? null : answer;
    }

    private Task<(bool Done, PolicyHookSaved Now)> OnAsync(
        long version,
        Func<MusterDbContext, Hook?, DateTimeOffset, byte[]?> change,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await engine.EnterAloneAsync(db, Alone, token);
                var row = await db.Set<Hook>().AsTracking().SingleOrDefaultAsync(token);
                if ((row?.RowVersion ?? 0) != version)
                {
                    return (false, new PolicyHookSaved { Hook = await ViewAsync(db, token) });
                }

                var now = clock.GetUtcNow();
                var secret = change(db, row, now);
                db.Publish(new PolicyHookSet(Guid.Empty, version + 1), now);
                await Database.FlushAsync(db, token);
                return (
                    true,
                    new PolicyHookSaved
                    {
                        Hook = await ViewAsync(db, token),
                        Secret = secret is null ? null : HookSignature.TextOf(secret),
                    }
                );
            },
            ct
        );

    private async Task<PolicyHookSettings> ViewAsync(MusterDbContext db, CancellationToken ct)
    {
        var row = await db.Set<Hook>().AsNoTracking().SingleOrDefaultAsync(ct);
        return new PolicyHookSettings
        {
            Enabled = row?.Enabled == true,
            Url = row?.Url,
            Platforms = row?.PlatformList ?? [],
            PreviousSecretUntil = row?.PreviousUntil is { } until && until > clock.GetUtcNow() ? until : null,
            AllowedNetworks = [.. options.Value.Networks.Select(network => network.ToString())],
            ChangedBy = row?.ChangedBy,
            ChangedAt = row?.ChangedAt,
            Version = row?.RowVersion ?? 0,
        };
    }

    private static string WithoutQuery(Uri url) => url.GetLeftPart(UriPartial.Path);
}
