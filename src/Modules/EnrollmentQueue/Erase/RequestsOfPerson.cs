using Microsoft.EntityFrameworkCore;
using Muster.Kernel;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentQueue.Block;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Erase;

/// <summary>Requests that name a person, by the Peer ID that a device claimed or by a decision.</summary>
internal sealed class RequestsOfPerson : IDependents
{
    public string Noun => "enrollment requests";

    public Task<int> CountAsync(MusterDbContext db, PersonKeys person, CancellationToken ct) =>
        Of(db, person)
            .CountAsync(
                request =>
                    request.State == RequestState.Pending
                    || (request.State == RequestState.Approved && !request.TookEffect),
                ct
            );

    public async Task ForgetAsync(MusterDbContext db, PersonKeys person, PeerId inItsPlace, CancellationToken ct)
    {
        foreach (var request in await Of(db, person).AsTracking().ToListAsync(ct))
        {
            request.Forget(inItsPlace);
            await Blocking.ForgetAsync(db, request, ct);
            await EnrollmentRecords.ForgetAsync(db, request.RecordId, person.PeerId.Value, inItsPlace.Value, ct);
            await AuditErasure.EraseAsync(db, RequestAudited.EntityOf(request.Id.Value), ct);
        }
    }

    private static IQueryable<EnrollmentRequest> Of(MusterDbContext db, PersonKeys person) =>
        db.Set<EnrollmentRequest>().Where(request => request.PeerId == person.PeerId || request.PersonId == person.Id);
}
