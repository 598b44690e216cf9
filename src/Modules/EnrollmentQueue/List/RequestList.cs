using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.List;

internal static class RequestList
{
    public const string EndedAt = "endedAt";

    /// <summary>Requests that wait have not ended: they are sorted by when they came.</summary>
    public static string[] SortsOf(CheckedFilter filter) =>
        filter.State == RequestState.Pending
            ? ["-requestedAt", "requestedAt"]
            : ["-requestedAt", "requestedAt", $"-{EndedAt}", EndedAt];

    public static async Task<Page<Contracts.EnrollmentQueue.EnrollmentRequest>> ReadAsync(
        MusterDbContext db,
        CheckedPage page,
        CheckedFilter filter,
        ClaimsPrincipal user,
        CancellationToken ct
    )
    {
        var rows = await OnPage(db.Requests(user.ScopeOf(Permissions.View)).Narrow(db, filter, OnPage)).ToListAsync(ct);
        var shown = rows.ToPage(page, row => row, row => PageCursor.Of(page.Sort, KeyOf(row, page), row.Id.Value));
        return new Page<Contracts.EnrollmentQueue.EnrollmentRequest>
        {
            Items = await RequestView.OfAsync(db, shown.Items, user.ScopeOf(Permissions.Decide), ct),
            NextCursor = shown.NextCursor,
        };

        IQueryable<EnrollmentRequest> OnPage(IQueryable<EnrollmentRequest> requests) =>
            (page.SortField == EndedAt ? ByEnd(requests, page) : ByArrival(requests, page)).Take(page.Limit + 1);
    }

    private static DateTimeOffset KeyOf(EnrollmentRequest row, CheckedPage page) =>
        page.SortField == EndedAt ? row.EndedAt!.Value : row.RequestedAt; // the list has only rows that ended then

    private static IQueryable<EnrollmentRequest> ByArrival(IQueryable<EnrollmentRequest> requests, CheckedPage page)
    {
        if (page.After is { Instant: var at } after)
        {
            var id = new EnrollmentRequestId(after.Id);
            requests = page.Descending
                ? requests.Where(row => row.RequestedAt < at || (row.RequestedAt == at && row.Id < id))
                : requests.Where(row => row.RequestedAt > at || (row.RequestedAt == at && row.Id > id));
        }

        return page.Descending
            ? requests.OrderByDescending(row => row.RequestedAt).ThenByDescending(row => row.Id)
            : requests.OrderBy(row => row.RequestedAt).ThenBy(row => row.Id);
    }

    private static IQueryable<EnrollmentRequest> ByEnd(IQueryable<EnrollmentRequest> requests, CheckedPage page)
    {
        requests = requests.Where(row => row.EndedAt != null);
        if (page.After is { Instant: var at } after)
        {
            var id = new EnrollmentRequestId(after.Id);
            requests = page.Descending
                ? requests.Where(row => row.EndedAt < at || (row.EndedAt == at && row.Id < id))
                : requests.Where(row => row.EndedAt > at || (row.EndedAt == at && row.Id > id));
        }

        return page.Descending
            ? requests.OrderByDescending(row => row.EndedAt).ThenByDescending(row => row.Id)
            : requests.OrderBy(row => row.EndedAt).ThenBy(row => row.Id);
    }
}
