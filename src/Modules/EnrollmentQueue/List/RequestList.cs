using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Access.Roles;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Storage.Lists;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.List;

internal static class RequestList
{
    public static async Task<Page<Contracts.EnrollmentQueue.EnrollmentRequest>> ReadAsync(
        MusterDbContext db,
        CheckedPage page,
        RequestState state,
        string? q,
        ClaimsPrincipal user,
        CancellationToken ct
    )
    {
        var requests = db.Requests(user.ScopeOf(Permissions.View)).Where(row => row.State == state);
        requests = string.IsNullOrWhiteSpace(q) ? requests : Matching(requests, q);
        if (page.After is { Instant: var at } after)
        {
            var id = new EnrollmentRequestId(after.Id);
            requests = page.Descending
                ? requests.Where(row => row.RequestedAt < at || (row.RequestedAt == at && row.Id < id))
                : requests.Where(row => row.RequestedAt > at || (row.RequestedAt == at && row.Id > id));
        }

        requests = page.Descending
            ? requests.OrderByDescending(row => row.RequestedAt).ThenByDescending(row => row.Id)
            : requests.OrderBy(row => row.RequestedAt).ThenBy(row => row.Id);
        var rows = await requests.Take(page.Limit + 1).ToListAsync(ct);
        var shown = rows.ToPage(page, row => row, row => PageCursor.Of(page.Sort, row.RequestedAt, row.Id.Value));
        return new Page<Contracts.EnrollmentQueue.EnrollmentRequest>
        {
            Items = await RequestView.OfAsync(db, shown.Items, user.ScopeOf(Permissions.Decide), ct),
            NextCursor = shown.NextCursor,
        };
    }

    private static IQueryable<EnrollmentRequest> Matching(IQueryable<EnrollmentRequest> requests, string q)
    {
        if (PeerId.TryCreate(q.Trim(), out var peerId))
        {
            return requests.Where(row => row.PeerId == peerId);
        }

        var fingerprint = FingerprintInput.Read(q);
        if (fingerprint.Sha256 is { } sha256)
        {
            return requests.Where(row => row.CertificateFingerprint == sha256 || row.KeyFingerprint == sha256);
        }

        return fingerprint.Sha1 is { } sha1
            ? requests.Where(row => row.Sha1Thumbprint == sha1)
            : requests.StartsWithKey(row => row.DisplayNameKey, SearchKey.Of(q));
    }
}
