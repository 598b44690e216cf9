using System.Buffers.Text;
using Muster.Contracts.Audit;

namespace Muster.Modules.Audit.Internal;

internal static class HeadView
{
    public static AuditHead Of(HeadRow head) =>
        new()
        {
            LogId = head.LogId,
            Size = head.Size,
            Root = Base64Url.EncodeToString(head.Root),
            At = head.At,
            KeyId = head.KeyId,
            Signature = Base64Url.EncodeToString(head.Signature),
        };
}
