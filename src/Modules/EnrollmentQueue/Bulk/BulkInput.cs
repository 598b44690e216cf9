using Muster.Contracts.EnrollmentQueue;
using Muster.Http;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.EnrollmentQueue.Internal;

namespace Muster.Modules.EnrollmentQueue.Bulk;

internal static class BulkInput
{
    public static IReadOnlyList<(EnrollmentRequestId Id, Fingerprint Fingerprint)> Read(
        IReadOnlyList<SeenRequest> items,
        FieldErrors errors
    )
    {
        if (items.Count is 0 or > BulkDecisions.MostItems)
        {
            errors.Add("items", $"1 to {BulkDecisions.MostItems} requests; send the rest under the same operationId.");
            return [];
        }

        if (items.DistinctBy(item => item.Id).Count() < items.Count)
        {
            errors.Add("items", "A request stands in the list twice.");
        }

        return
        [
            .. items.Select(
                (item, i) =>
                    (
                        new EnrollmentRequestId(item.Id),
                        DecisionInput.Fingerprint(item.ExpectedFingerprint, $"items[{i}].expectedFingerprint", errors)
                    )
            ),
        ];
    }
}
